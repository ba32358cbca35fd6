import { Button } from '@mantine/core';
import { IconCircleCheck, IconInbox } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { IntakeView } from '#shared/counter-intake/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { DL, Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';
import type { PaperLine } from './papers-to-print';

type Props = Readonly<{ intake: IntakeView; papers: readonly PaperLine[]; onNext: () => void }>;

/** 已受理: the numbers to read aloud, where each device lies, what is being printed, and one key for the next customer. */
export function SavedPanel({ intake, papers, onNext }: Props) {
  const t = useT('counterIntake');
  usePageKeys([
    { key: 'n', label: t('nextIntake'), run: onNext },
    { key: '$mod+Enter', label: t('nextIntake'), run: onNext, isShown: false },
  ]);
  return (
    <>
      <div className="bar">
        <h1 className="title">{t('title')}</h1>
        <span className="row good">
          <IconCircleCheck size={16} aria-hidden />
          <b>{t('savedTitle')}</b>
        </span>
      </div>
      <div className="page-scroll saved-panel">
        <Sheet title={t('savedNumbers')} className="hug">
          <DL
            labelWidth={96}
            rows={[
              [t('intakeNo'), <Doc key="in" no={intake.intakeNo} />],
              [
                t('receiptNo'),
                <span key="cr" className="fs20">
                  <Doc no={intake.receiptNo} />
                </span>,
              ],
              [t('name'), <b key="name">{intake.customerName}</b>],
              [t('promised'), <When key="at" at={intake.promisedAt} isNear />],
              [t('printing'), papers.map((p) => t(`paper.${p.kind}`, { count: p.count })).join(t('separator'))],
            ]}
          />
        </Sheet>
        <Sheet title={t('devices')} count={intake.devices.length} className="hug">
          <table className="tb">
            <thead>
              <tr>
                <th>{t('shelf')}</th>
                <th>{t('cardNo')}</th>
                <th>{t('model')}</th>
                <th>{t('identifier.serial')}</th>
                <th>{t('dlNo')}</th>
                <th>{t('serviceType')}</th>
              </tr>
            </thead>
            <tbody>
              {intake.devices.map((d) => (
                <tr key={d.cardId}>
                  <td className="fs16 b">{d.shelf}</td>
                  <td>
                    <Link to="/job/$id" params={{ id: d.cardId }}>
                      <Doc no={d.cardNo} />
                    </Link>
                  </td>
                  <td className="ell">{d.model}</td>
                  <td>{d.serial === null ? '—' : <Imei value={d.serial} />}</td>
                  <td>
                    <Doc no={d.dlNo} isBold={false} />
                  </td>
                  <td>{t(`type.${d.type}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
        <Button
          size="lg"
          className="hug"
          leftSection={<IconInbox size={20} aria-hidden />}
          rightSection={<KeyOf of="n" />}
          onClick={onNext}
        >
          {t('nextIntake')}
        </Button>
      </div>
    </>
  );
}
