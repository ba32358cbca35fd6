import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { Blank } from '../kernel/blank-states';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Segments } from '../kernel/segments';
import { Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { OnDay, When } from '../kernel/when';
import { ChargeTable } from '../kernel/billing/charge-table';
import type { JobAction, JobActionName } from './job-actions';
import { useActionWords } from './job-words';
import type { Job } from './use-job';

const OWN: readonly JobActionName[] = ['accept', 'refuse', 'expire', 'quote', 'voidQuote'];

type Props = Readonly<{ job: Job; actions: readonly JobAction[]; onAction: (name: JobActionName) => void }>;

/** 報價: the latest version, the earlier ones behind it, and the customer's answer (B8). */
export function QuoteSheet({ job, actions, onAction }: Props) {
  const t = useT('quote');
  const words = useActionWords(job);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = job.quotes.find((q) => q.id === chosen) ?? job.quote;
  const own = actions.filter((a) => OWN.includes(a.name));
  const write = own.find((a) => a.name === 'quote');
  const writeButton = write && (
    <Button size="xs" variant="default" rightSection={<KeyOf of="q" />} onClick={() => onAction('quote')}>
      {words('quote')}
    </Button>
  );
  if (!shown)
    return (
      <Sheet step={3} title={t('title')} className="hug" end={writeButton}>
        {job.card.type === 'A' && <Blank title={t('none')} about={t('noneAbout')} />}
      </Sheet>
    );
  return (
    <Sheet
      step={3}
      title={t('title')}
      className="hug"
      count={<Doc no={shown.quoteNo} />}
      end={
        <>
          {job.quotes.length > 1 ? (
            <Segments
              label={t('versions', { count: job.quotes.length })}
              value={shown.id as string}
              options={job.quotes
                .slice(0, 5)
                .toReversed()
                .map((q) => ({ value: q.id as string, label: t('version', { no: String(q.version) }) }))}
              onChange={setChosen}
            />
          ) : (
            <span className="t2">{t('version', { no: String(shown.version) })}</span>
          )}
          <Status of="quote" is={shown.status} />
          {own.length > 0 && (
            <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
              <Menu.Target>
                <Button size="xs" variant="default" aria-label={t('more')}>
                  <IconDots size={14} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {own.map((a) => (
                  <Menu.Item key={a.name} onClick={() => onAction(a.name)} rightSection={a.key ? <KeyOf of={a.key} /> : null}>
                    {words(a.name)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      }
    >
      <ChargeTable lines={shown.lines} grossMinor={shown.grossMinor} taxMinor={shown.taxMinor} />
      <p className="pad fs12 t2 row gap12 job-wrap">
        <span>
          <When at={shown.sentAt} />　{t('sentBy', { name: shown.sentBy })}
        </span>
        <span className={shown.isExpired ? 'bad' : undefined}>
          {t('validUntil')} <OnDay on={shown.validUntil} />
          {shown.isExpired && <>　{t('expired')}</>}
        </span>
        {shown.consentBy && shown.consentMethod && (
          <span>
            {t('by')} {shown.consentBy}　{t(`methods.${shown.consentMethod}`)}
          </span>
        )}
        {shown.refuseReason && (
          <span>
            {t('refuseReason')} {t(`refuseReasons.${shown.refuseReason}`)}
          </span>
        )}
      </p>
    </Sheet>
  );
}
