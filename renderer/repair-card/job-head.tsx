import { Button, Menu } from '@mantine/core';
import { IconDots, IconPhone, IconStar } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatPhone } from '#shared/customer/phone';
import { FINISHED_CARD_STATUSES } from '#shared/repair-card/states';
import { Doc } from '../kernel/doc-number';
import { Due } from '../kernel/due-clock';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { KeyOf } from '../kernel/key-cap';
import { useProductName } from '../kernel/product-name';
import { Status, Tone } from '../kernel/status';
import { useWorkingMinutesLeft } from '../kernel/working-left';
import type { JobAction, JobActionName } from './job-actions';
import { useActionWords } from './job-words';
import type { Job } from './use-job';

type Props = Readonly<{ job: Job; actions: readonly JobAction[]; isBusy: boolean; onAction: (name: JobActionName) => void }>;

/** At most two buttons stand open: what is usually next, filled, and the one beside it; the rest is behind the dots. */
function split(
  actions: readonly JobAction[],
): Readonly<{ next: JobAction | undefined; beside: JobAction | undefined; rest: readonly JobAction[] }> {
  const next = actions.find((a) => a.isNext);
  const partner =
    next?.name === 'pass'
      ? 'fail'
      : next?.name === 'accept'
        ? 'refuse'
        : next?.name === 'finish'
          ? 'part'
          : next?.name === 'release'
            ? 'bill'
            : null;
  const beside = actions.find((a) => a.name === partner);
  return { next, beside, rest: actions.filter((a) => a !== next && a !== beside && a.name !== 'note' && a.name !== 'papers') };
}

function Promised({ job: { card } }: Readonly<{ job: Job }>) {
  const t = useT('repairCard');
  const status = useT('due');
  const left = useWorkingMinutesLeft();
  if (card.promisedAt === null) return <span className="t3 nw fs12">{t('noPromise')}</span>;
  if (card.status === 'CLOSED' || FINISHED_CARD_STATUSES.includes(card.status)) return null;
  return <Due dueAt={card.promisedAt} minutesLeft={left} stopped={card.status === 'WAIT_PART' ? status('stopped.part') : null} />;
}

/** Number, status, who, what; when it was promised; what to do next. */
export function JobHead({ job, actions, isBusy, onAction }: Props) {
  const t = useT('repairCard');
  const nameOf = useProductName();
  const words = useActionWords(job);
  const { card } = job;
  const { next, beside, rest } = split(actions);
  return (
    <div className="bar job-head">
      <h1 className="fs16">
        <Doc no={card.cardNo} />
      </h1>
      <Status of="repairCard" is={card.status} />
      <Tone tone="plain">{t(`type.${card.type}`)}</Tone>
      {card.priority === 'vip' && (
        <Tone tone="part" icon={<IconStar size={13} aria-hidden />}>
          {t('vip')}
        </Tone>
      )}
      <span className="ell fs14 grow">
        <Link to="/customers" search={{ customer: card.customerId }} className="job-customer">
          {card.customerName}
        </Link>
        {card.phone && (
          <span className="nw">
            {'　'}
            <IconPhone size={13} aria-hidden className="in-line" /> {formatPhone(card.phone)}
          </span>
        )}
        {'　'}
        {nameOf(card)}
        {card.serial && (
          <>
            {'　'}
            <Imei value={card.serial} />
          </>
        )}
      </span>
      <Promised job={job} />
      {rest.length > 0 && (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" aria-label={t('actions')} disabled={isBusy}>
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((a) => (
              <Menu.Item key={a.name} onClick={() => onAction(a.name)} rightSection={a.key ? <KeyOf of={a.key} /> : null}>
                {words(a.name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {beside && (
        <Button
          variant="default"
          disabled={isBusy}
          rightSection={beside.key ? <KeyOf of={beside.key} /> : null}
          onClick={() => onAction(beside.name)}
        >
          {words(beside.name)}
        </Button>
      )}
      {next && (
        <Button disabled={isBusy} rightSection={next.key ? <KeyOf of={next.key} /> : null} onClick={() => onAction(next.name)}>
          {words(next.name)}
        </Button>
      )}
    </div>
  );
}
