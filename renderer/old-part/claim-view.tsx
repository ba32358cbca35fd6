import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ClaimLineView, ClaimView as Claim } from '#shared/claim/schema';
import { claimTransitions, type ClaimEvent } from '#shared/claim/states';
import { canHappen } from '#shared/kernel/state-machine';
import { routeQuery, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { formatMoney } from '../kernel/money';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan, useSession } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { AnswerDialog } from './answer-dialog';
import { useClaimColumns } from './claim-columns';
import { CorrectDialog, type Correction } from './correct-dialog';
import { DeedBar, type Deed } from './deed-bar';
import { SettleDialog } from './settle-dialog';

const rowId = (l: ClaimLineView): string => l.id;
type Props = Readonly<{ id: string; onBack: () => void }>;

/** One claim: its lines, what is missing, and the next step of it (C14). */
export function ClaimView({ id, onBack }: Props): ReactNode {
  const { data: claim, error, refetch } = useQuery(routeQuery('claim.byId', { id }));
  const t = useT('claim');
  if (claim == null) return <RefusalBanner refusal={error} />;
  return (
    <ClaimBook
      key={claim.id}
      claim={claim}
      onAgain={() => void refetch()}
      back={
        <Button size="xs" variant="default" onClick={onBack}>
          {t('view.all')}
        </Button>
      }
    />
  );
}

type Dialogs = 'correct' | 'answer' | 'settle' | 'void';
function ClaimBook({ claim, back, onAgain }: Readonly<{ claim: Claim; back: ReactNode; onAgain: () => void }>) {
  const t = useT('claim');
  const can = useCan();
  const { currency } = useSession();
  const columns = useClaimColumns();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialogs | null>(null);
  const refresh = useCommand('claim.refresh');
  const drop = useCommand('claim.drop');
  const submit = useCommand('claim.submit');
  /** Corrections of rejected lines, kept until the claim is sent again. */
  const kept = useKept(`claim.again:${claim.id.slice(-8)}`);
  const [corrections, setCorrections] = useKeptState<Readonly<Record<string, Correction>>>(kept, 'corrections', {});
  const resubmit = useCommand('claim.resubmit', { request: kept.request });
  const active = claim.lines.find((l) => l.id === chosenId) ?? claim.lines[0] ?? null;
  const one = { claimId: claim.id, rev: claim.rev };
  const rejected = claim.lines.filter((l) => l.answer === 'REJECTED' && l.round === 1);
  const isDraft = claim.status === 'DRAFT';
  const may = (event: ClaimEvent): boolean => canHappen(claimTransitions, claim.status, event);
  /** A rejected line is corrected for the next time; a line of a draft at once. */
  const isAgain = (l: ClaimLineView): boolean => rejected.includes(l) && may('resubmit') && can('claim.resubmit');
  const mayCorrect = (l: ClaimLineView): boolean => (isDraft && can('claim.correct')) || isAgain(l);
  const corrected = (l: ClaimLineView): ClaimLineView => (rejected.includes(l) ? { ...l, ...given(corrections[l.id]) } : l);
  const deedOf = (key: string, label: string, isPossible: boolean, run: () => void): readonly Deed[] =>
    isPossible ? [{ key, label, run }] : [];
  const again = (): void =>
    resubmit.mutate(
      { ...one, lines: rejected.map((l) => ({ lineId: l.id, ...corrections[l.id] })) },
      { onSuccess: (done) => showToast({ text: t('resubmitted', { no: done.wcNo }) }) },
    );
  const send = (): void =>
    submit.mutate(one, {
      onSuccess: (done) => showToast({ text: t('submitted', { no: done.wcNo, amount: formatMoney(done.claimedMinor, currency) }) }),
    });
  const deeds: readonly Deed[] = [
    ...deedOf('s', t('deed.submit'), isDraft && can('claim.submit'), send),
    ...deedOf('a', t('deed.answer'), may('approve') && can('claim.answer'), () => setDialog('answer')),
    ...deedOf('i', t('deed.settle'), may('settle') && can('claim.settle'), () => setDialog('settle')),
    ...deedOf('y', t('deed.resubmit'), may('resubmit') && rejected.length > 0 && can('claim.resubmit'), again),
    ...deedOf('e', t('deed.correct'), active !== null && mayCorrect(active), () => setDialog('correct')),
    ...deedOf(
      'd',
      t('deed.drop'),
      isDraft && active !== null && can('claim.drop'),
      () => active && drop.mutate({ ...one, lineId: active.id }),
    ),
    ...deedOf('u', t('deed.refresh'), isDraft && can('claim.refresh'), () => refresh.mutate(one)),
    ...deedOf('Delete', t('deed.void'), may('void') && can('claim.void'), () => setDialog('void')),
  ];
  usePageKeys(deeds);
  const close = (): void => setDialog(null);
  const lines = claim.lines.map(corrected);
  const sums = [
    [t('column.claimed'), claim.claimedMinor],
    [t('column.approved'), claim.approvedMinor],
    ...(claim.settledMinor === null ? [] : [[t('column.settled'), claim.settledMinor] as const]),
    ...(claim.differenceMinor === null || claim.differenceMinor === 0 ? [] : [[t('column.difference'), claim.differenceMinor] as const]),
  ] as const;
  return (
    <>
      <DeedBar about={`${claim.maker}　${claim.period}`} deeds={deeds} isBusy={[refresh, drop, submit, resubmit].some((c) => c.isPending)}>
        {back}
        <b>{claim.wcNo}</b>
        <Status of="claim" is={claim.status} />
        <span role="status">{sums.map(([label, minor]) => `${label} ${formatMoney(minor, currency)}`).join('　')}</span>
      </DeedBar>
      <RefusalBanner refusal={submit.error ?? resubmit.error ?? drop.error ?? refresh.error} />
      <div className="book">
        <div className="book-rows">
          <Ledger
            id="claimLines"
            label={claim.wcNo}
            rows={lines}
            rowId={rowId}
            columns={columns}
            activeId={active?.id ?? null}
            onActive={(l) => setChosenId(l.id)}
            onOpen={({ id }) => claim.lines.some((l) => l.id === id && mayCorrect(l)) && setDialog('correct')}
            marks={(l) => ({ isOver: l.missing.length > 0 })}
            onAgain={onAgain}
            empty={<Blank title={t('empty.open')} about={t('empty.openAbout')} />}
          />
        </div>
      </div>
      {dialog === 'correct' && active !== null && (
        <CorrectDialog
          key={active.id}
          claim={claim}
          line={corrected(active)}
          onCorrected={isAgain(active) ? (typed) => setCorrections((old) => ({ ...old, [active.id]: typed })) : undefined}
          onClose={close}
        />
      )}
      {dialog === 'answer' && <AnswerDialog claim={claim} onClose={close} />}
      {dialog === 'settle' && <SettleDialog claim={claim} onClose={close} />}
      {dialog === 'void' && (
        <ReasonedDeed
          route="claim.void"
          form={`claim.void:${claim.id.slice(-8)}`}
          title={t('voidTitle', { no: claim.wcNo })}
          stays={t('voidStays')}
          deed={t('deed.void')}
          keep={t('keep')}
          input={(reason) => ({ ...one, reason })}
          onDone={close}
          onKeep={close}
        />
      )}
    </>
  );
}

/** What was typed; what was left empty stays as it was. */
function given(typed: Correction | undefined): Partial<ClaimLineView> {
  return Object.fromEntries(Object.entries(typed ?? {}).filter(([, value]) => value !== undefined));
}
