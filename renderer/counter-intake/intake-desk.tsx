import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import type { IntakeView } from '#shared/counter-intake/schema';
import type { ProductView } from '#shared/product/schema';
import type { SiteView } from '#shared/setup/schema';
import { routeQuery } from '../kernel/api';
import { useAskedCommand } from '../kernel/asked';
import { engineNow } from '../kernel/clock';
import type { Draft } from '../kernel/draft';
import { EntryForm } from '../kernel/entry-form';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { usePreference } from '../kernel/preference';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { AccessorySection } from './accessory-section';
import { AgreementSection } from './agreement-section';
import { CustomerSection } from './customer-section';
import { ExteriorSection } from './exterior-section';
import { FaultSection } from './fault-section';
import { IntakeAside } from './intake-aside';
import { allSound, fromProduct, type IntakeForm } from './intake-form';
import { IntakeHead } from './intake-head';
import { useIntakeScan } from './intake-scan';
import { afterDrawing, answerGroup, jumpToItem, jumpToStep } from './jump';
import type { Match } from './match-list';
import { papersToPrint, type PaperLine } from './papers-to-print';
import { PhotoSection } from './photo-section';
import { ProductSection } from './product-section';
import { readAmount, receiveInput } from './receive-input';
import { missingOf, requirements, STEP_OF, type Item, type Requirement } from './requirements';
import { SaveBar } from './save-bar';
import { TypeDialog } from './type-dialog';
import { automaticType, useIntakeFacts } from './use-intake-facts';
import { useIntakeForm } from './use-intake-form';

export const LAST_SHELF = 'intake.shelf';
const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;
const GRADES = [1, 2, 3, 4, 5] as const;

type Props = Readonly<{
  site: SiteView;
  draft: Draft<IntakeForm>;
  start: IntakeForm;
  /** The product that the address asked for. */
  productId: string | null;
  onSaved: (intake: IntakeView, papers: readonly PaperLine[]) => void;
}>;

/** 送修受理 on one desk: seven numbered sheets, what the centre knows beside them, and the bar that saves. */
export function IntakeDesk({ site, draft, start, productId, onSaved }: Props) {
  const t = useT('counterIntake');
  const deeds = useT('deeds');
  const navigate = useNavigate();
  const { person } = useSession();
  const { form, device, passcodes, change, changeDevice, setPasscode, addPhoto, open, add, remove } = useIntakeForm(start, draft);
  const facts = useIntakeFacts(form, site.region, person.staffId);
  const receive = useAskedCommand('counterIntake.receive', { request: draft.request });
  const [, keepShelf] = usePreference(LAST_SHELF, String);
  const [isTried, setIsTried] = useState(false);
  const [isWhyOpen, setIsWhyOpen] = useState(true);
  const [isCameraOpen, setIsCameraOpen] = useState(false);
  const [isTypeOpen, setIsTypeOpen] = useState(false);

  const isPaid = form.devices.map((d, i) => (d.type ?? (facts.answers[i] && automaticType(d, facts.answers[i]))) === 'A');
  const all = requirements(form, { region: site.region, nowAt: new Date(engineNow()).toISOString(), isPaid });
  const missing = missingOf(all);
  const wrong: ReadonlySet<Item> = new Set(
    isTried ? missing.filter((r) => r.device === null || r.device === form.at).map((r) => r.item) : [],
  );
  const { data: routes = [] } = useQuery(routeQuery('printer.routes', {}));
  const papers = papersToPrint(form.devices, routes);
  const automatic = automaticType(device, facts.answers[form.at]);

  useEffect(() => jumpToItem('phone'), []);
  useEffect(() => {
    const wanted = productId === null || device.isDecided ? undefined : facts.products.find((p) => p.id === productId);
    if (wanted) changeDevice(fromProduct(wanted));
  }, [productId, device.isDecided, facts.products, changeDevice]);

  const jump = (r: Requirement): void => {
    if (r.device !== null && r.device !== form.at) open(r.device);
    afterDrawing(() => jumpToItem(r.item));
  };
  const toStep = (step: number): void =>
    jumpToStep(step, missing.find((r) => STEP_OF[r.item] === step && (r.device === null || r.device === form.at))?.item);
  const chooseCustomer = (match: Match): void => {
    change({ customerId: match.id, name: match.name, phone: match.phone ?? '', noPhone: match.phone === null });
    afterDrawing(() => jumpToStep(2, 'identifier'));
  };
  const chooseProduct = (product: ProductView): void => {
    if (form.customerId === null) change({ customerId: product.customerId, name: product.customerName });
    changeDevice(fromProduct(product));
    afterDrawing(() => jumpToItem('fault'));
  };
  const save = (): void => {
    const [first] = missing;
    if (first) {
      setIsTried(true); // not for a whole form: the save would wait until the desk is drawn again (quality P4)
      return jump(first);
    }
    if (receive.isPending) return;
    receive.mutate(receiveInput(form, passcodes, site.region), {
      onSuccess: (intake) => {
        keepShelf(device.shelf);
        draft.done();
        onSaved(intake, papers);
      },
    });
  };
  const agree = (): void => change({ isDataLossAccepted: true, signature: 'signed' });

  useIntakeScan({
    device,
    products: facts.products,
    isCustomerOpen: form.customerId === null && form.name === '',
    onProduct: chooseProduct,
    onDevice: changeDevice,
  });
  usePageKeys([
    // Two caps stand for a row of keys; the keys themselves follow and are not printed.
    { key: `Alt+1–${STEPS.length}`, label: t('keySteps'), run: () => undefined },
    { key: `1–${GRADES.length}`, label: t('keyGrade'), run: () => undefined },
    ...STEPS.map((step) => ({ key: `Alt+${step}`, label: t('keyStep', { step }), run: () => toStep(step), isShown: false })),
    { key: 'Alt+0', label: t('allSound'), run: () => changeDevice({ exterior: allSound(device.deviceClass) }) },
    ...GRADES.map((grade) => ({ key: String(grade), label: t('keyGrade'), run: () => answerGroup(grade), isShown: false })),
    { key: 'Alt+s', label: t('toldAndSigned'), run: agree },
    { key: 'F12', label: t('takePhoto'), run: () => setIsCameraOpen(true) },
    { key: 'Alt+n', label: t('addDevice'), run: add, isShown: false },
    { key: 'Alt+t', label: t('changeType'), run: () => setIsTypeOpen(true), isShown: false },
    { key: 'Alt+w', label: t('why'), run: () => setIsWhyOpen((is) => !is), isShown: false },
    { key: 'Alt+h', label: t('earlier'), run: () => document.querySelector<HTMLElement>('[data-history]')?.focus(), isShown: false },
    { key: '$mod+Enter', label: deeds('saveAndPrint'), run: save, isShown: false },
    { key: 'Escape', label: t('keyLeave'), run: () => (draft.flush(), void navigate({ to: '/today' })) },
  ]);

  const section = { device, missing: wrong, onChange: changeDevice };
  return (
    <>
      <IntakeHead
        draft={draft}
        devices={form.devices}
        at={form.at}
        type={device.type ?? automatic}
        isInWarranty={facts.answers[form.at]?.verdict === 'in'}
        onOpen={open}
        onAdd={add}
        onRemove={remove}
        onType={() => setIsTypeOpen(true)}
      />
      <EntryForm label={t('title')} className="intake-grid">
        <div className="col intake-column">
          <CustomerSection
            form={facts.owner ? { ...form, name: facts.owner.name, phone: facts.owner.phones[0]?.number ?? '' } : form}
            owner={facts.owner}
            alike={facts.alike}
            missing={wrong}
            onChange={change}
            onChoose={chooseCustomer}
            onForget={() => {
              change({ customerId: null, name: '', phone: '' });
              changeDevice({ productId: null, isDecided: false });
              afterDrawing(() => jumpToItem('phone'));
            }}
          />
          <ProductSection
            {...section}
            products={facts.products}
            region={site.region}
            onDecided={() => afterDrawing(() => jumpToItem(device.productId === null ? 'fault' : 'identifier'))}
          />
          <FaultSection {...section} />
          <AccessorySection {...section} />
        </div>
        <div className="col intake-column">
          <ExteriorSection device={device} onChange={changeDevice} />
          <PhotoSection
            key={device.key}
            photoIds={device.photoIds}
            isCameraOpen={isCameraOpen}
            onCamera={setIsCameraOpen}
            onAdd={(id) => addPhoto(device.key, id)}
            onRemove={(id) => changeDevice({ photoIds: device.photoIds.filter((p) => p !== id) })}
          />
          <AgreementSection
            form={form}
            device={device}
            holdsData={DEVICE_SHEETS[device.deviceClass].holdsData}
            region={site.region}
            shelves={site.settings.shelves}
            witnesses={facts.witnesses}
            passcode={passcodes[device.key] ?? ''}
            missing={wrong}
            onChange={change}
            onDevice={changeDevice}
            onPasscode={setPasscode}
            onAgree={agree}
          />
        </div>
        <IntakeAside
          device={device}
          answer={facts.answers[form.at]}
          isWhyOpen={isWhyOpen}
          onWhy={() => setIsWhyOpen(!isWhyOpen)}
          repairs={facts.repairs}
          isIdentified={facts.identifier !== ''}
          known={facts.known}
          onKnown={chooseProduct}
          here={facts.here}
          others={facts.products.filter((p) => p.id !== device.productId)}
          papers={papers}
          onChange={changeDevice}
        />
      </EntryForm>
      <RefusalBanner refusal={receive.error} />
      {receive.question}
      <SaveBar
        all={all}
        missing={missing}
        devices={form.devices.length}
        estimateMinor={readAmount(form.estimate, site.region)}
        feeMinor={readAmount(form.fee, site.region)}
        isSaving={receive.isPending}
        onJump={jump}
        onDraft={draft.flush}
        onSave={save}
      />
      {isTypeOpen && (
        <TypeDialog
          deviceKey={device.key}
          automatic={automatic}
          type={device.type}
          reason={device.typeReason}
          onSet={(type, typeReason) => changeDevice({ type, typeReason })}
          onClose={() => setIsTypeOpen(false)}
        />
      )}
    </>
  );
}
