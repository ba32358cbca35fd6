import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { call } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';

type Chain = Output<'audit.verify'>;
type Books = Output<'audit.consistency'>;

function ChainAnswer({ chain }: Readonly<{ chain: Chain }>) {
  const t = useT('settings');
  return chain.brokenAt === null ? (
    <span className="row gap4 good b">
      <IconCircleCheck size={16} aria-hidden />
      {t('audit.verified', { rows: chain.rows })}
    </span>
  ) : (
    <span className="row gap4 bad b" role="alert">
      <IconCircleX size={16} aria-hidden />
      {t('audit.broken', { seq: String(chain.brokenAt) })}
    </span>
  );
}

function BooksAnswer({ books }: Readonly<{ books: Books }>) {
  const t = useT('settings');
  const wrong = books.filter((b) => b.violations.length > 0);
  if (wrong.length === 0)
    return (
      <span className="row gap4 good b">
        <IconCircleCheck size={16} aria-hidden />
        {t('audit.consistent', { checks: books.length })}
      </span>
    );
  return (
    <ul className="bad col" role="alert">
      {wrong.map((b) => (
        <li key={b.check}>
          <b>{b.check}</b>　{t('audit.violations')}　{b.violations.join('　')}
        </li>
      ))}
    </ul>
  );
}

/** Checks the hash chain, and whether custody, money and numbers agree with each other. */
export function AuditCheck() {
  const t = useT('settings');
  const [isBusy, setIsBusy] = useState(false);
  const [chain, setChain] = useState<Chain | null>(null);
  const [books, setBooks] = useState<Books | null>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const run = (ask: () => Promise<void>): void => {
    setIsBusy(true);
    setRefusal(null);
    ask()
      .catch((e: unknown) => setRefusal(e instanceof Error ? e : new Error(String(e))))
      .finally(() => setIsBusy(false));
  };
  return (
    <div className="bar wrap-row" aria-busy={isBusy}>
      <Button
        size="xs"
        variant="default"
        disabled={isBusy}
        leftSection={<IconShieldCheck size={14} aria-hidden />}
        onClick={() => run(async () => setChain(await call('audit.verify', {})))}
      >
        {t('audit.verify')}
      </Button>
      {chain && <ChainAnswer chain={chain} />}
      <Button size="xs" variant="default" disabled={isBusy} onClick={() => run(async () => setBooks(await call('audit.consistency', {})))}>
        {t('audit.consistency')}
      </Button>
      {books && <BooksAnswer books={books} />}
      {isBusy && <span className="t3">{t('audit.checking')}</span>}
      <RefusalBanner refusal={refusal} />
    </div>
  );
}
