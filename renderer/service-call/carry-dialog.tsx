import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { parseTypedDate } from '#shared/kernel/date-input';
import { CarryBackInput } from '#shared/service-call/schema';
import { useAskedCommand } from '../kernel/asked';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { dayFromNow } from '../kernel/moment';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { useMoment } from '../kernel/use-moment';
import { useOnBehalf, type ActProps } from './act';
import { ActFoot } from '../kernel/book/act-foot';
import { carryLinesOf, uncounted, type CarryLineForm } from './carry-form';
import { CarryLineFields } from './carry-line-fields';
import { emptyProduct, wrongIdentifier } from './product-form';
import { emptyVisit, SignatureFields, VisitFields, visitOf } from './visit-fields';

const lineOf = (key: number, isOwn: boolean): CarryLineForm => ({
  key,
  isOwn,
  productId: null,
  product: emptyProduct,
  accessories: [],
  hasNone: false,
  exterior: '',
  declared: '',
});
const USUAL_DAYS = 4;

/** 攜回: the customer gets a collection receipt, the voucher is countersigned, the devices are on their way (S0§11). */
export function CarryDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  const { site, currency } = useSession();
  const moment = useMoment();
  const { says, ...behalf } = useOnBehalf(call);
  const kept = useKept(`call.carry:${call.id}`);
  const [visit, setVisit] = useKeptState(kept, 'visit', () => emptyVisit(call));
  const [lines, setLines] = useKeptState<readonly CarryLineForm[]>(kept, 'lines', [lineOf(1, true)]);
  const [ready, setReady] = useKeptState(kept, 'ready', () => dayFromNow(USUAL_DAYS, site.region, engineNow()));
  const [padNo, setPadNo] = useKeptState(kept, 'padNo', '');
  const patch = (next: Partial<typeof visit>): void => setVisit((old) => ({ ...old, ...next }));
  const change = (key: number, next: Partial<CarryLineForm>): void =>
    setLines((old) => old.map((l) => (l.key === key ? { ...l, ...next } : l)));
  const day = parseTypedDate(ready, site.region);
  const save = useAskedCommand('serviceCall.carryBack', { request: kept.request });
  const check = useChecked(
    CarryBackInput,
    {
      callId: call.id,
      rev: call.rev,
      ...behalf,
      ...moment('leftAt', visit.leftAt),
      ...visitOf(visit),
      lines: carryLinesOf(lines, currency),
      estReadyOn: day.ok ? day.on : ready,
      padNo,
    },
    [
      ...uncounted(lines),
      ...lines.flatMap((l, i) => (l.isOwn || l.productId !== null ? [] : wrongIdentifier(l.product, `lines.${i}.product.new`))),
    ],
  );
  return (
    <Dialog
      kept={kept}
      width={820}
      title={
        <>
          {t('deed.carry')}
          {'　'}
          <Doc no={call.callNo} />
        </>
      }
      about={t('form.carryAbout')}
      deed={t('deed.carry')}
      isBusy={save.isPending}
      footer={<ActFoot behalf={says} missing={check.missing} />}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, { onSuccess: (done) => onDone(t('done.carry', { no: done.call.callNo, receiptNo: done.receiptNo })) }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.carry')} className="form-two">
        <div className="fs">
          <VisitFields form={visit} onChange={patch} says={check.says} />
        </div>
        <div className="fs">
          <Field label={t('form.estReady')} isRequired error={check.says('estReadyOn')}>
            <TextInput w={120} value={ready} onChange={(e) => setReady(e.currentTarget.value)} />
          </Field>
          <Field label={t('form.padNo')} error={check.says('padNo')}>
            <TextInput w={120} value={padNo} onChange={(e) => setPadNo(e.currentTarget.value)} />
          </Field>
        </div>
        {lines.map((line, i) => (
          <CarryLineFields
            key={line.key}
            line={line}
            index={i}
            call={call}
            says={check.says}
            onChange={(next) => change(line.key, next)}
            onRemove={() => setLines((old) => old.filter((l) => l.key !== line.key))}
          />
        ))}
        <div className="wide row">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setLines((old) => [...old, lineOf(Math.max(...old.map((l) => l.key)) + 1, false)])}
          >
            {t('form.addDevice')}
          </Button>
        </div>
        <div className="fs wide">
          <SignatureFields form={visit} onChange={patch} says={check.says} />
        </div>
      </EntryForm>
      {save.question}
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
