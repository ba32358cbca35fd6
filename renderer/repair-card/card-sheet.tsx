import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Sheet } from '../kernel/sheet';
import { OnDay, When } from '../kernel/when';
import type { JobAction, JobActionName } from './job-actions';
import { PartLines } from './part-lines';
import { PartSlips } from './part-slips';
import { PasscodeReveal } from './passcode-reveal';
import type { Job } from './use-job';
import type { TimerKey } from './use-timer-key';
import { WorkLines } from './work-lines';

type Props = Readonly<{ job: Job; actions: readonly JobAction[]; timer: TimerKey | null; onAction: (name: JobActionName) => void }>;

/** 修護卡: what the customer said, what was found, the time, the parts, the test (B7). */
export function CardSheet({ job, actions, timer, onAction }: Props) {
  const t = useT('repairCard');
  const { card } = job;
  const has = (name: JobActionName): boolean => actions.some((a) => a.name === name);
  const small = (name: JobActionName, label: string, key?: string) =>
    has(name) && (
      <Button size="xs" variant="default" rightSection={key ? <KeyOf of={key} /> : null} onClick={() => onAction(name)}>
        {label}
      </Button>
    );
  const people = card.technicians.map((s) => t('share', { name: s.name, percent: String(s.sharePercent) })).join('、');
  return (
    <Sheet
      step={2}
      title={t('card')}
      className="hug"
      end={
        <>
          <span className="t2">{people || t('nobody')}</span>
          {small('assign', t('assign'))}
        </>
      }
    >
      <table className="tb job-facts">
        <tbody>
          <tr>
            <th scope="row">{t('fault')}</th>
            <td className="wrap">{card.faultReported}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{t('diagnosis')}</th>
            <td className="wrap">
              {card.diagnosis ?? <span className="t3">{t('notYet')}</span>}
              {card.causeCode && <span className="t2">　{t(`causes.${card.causeCode}`)}</span>}
            </td>
            <td className="r">{small('diagnosis', t('writeDiagnosis'), 'd')}</td>
          </tr>
          <tr>
            <th scope="row">{t('work')}</th>
            <td className="wrap">
              <WorkLines card={card} />
            </td>
            <td className="r">
              {has('work') && (
                <span className="row job-tools">
                  {timer && (
                    <Button
                      size="xs"
                      variant={timer.isRunning ? 'filled' : 'default'}
                      rightSection={<KeyOf of="t" />}
                      onClick={timer.toggle}
                    >
                      {timer.isRunning ? t('stopTimer') : t('timer')}
                    </Button>
                  )}
                  {small('work', t('workDeed'))}
                </span>
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('test')}</th>
            <td className="wrap">
              {card.testResult ?? <span className="t3">{t('notYet')}</span>}
              {card.repairedAt && (
                <span className="t2">
                  {'　'}
                  <When at={card.repairedAt} />
                </span>
              )}
            </td>
            <td />
          </tr>
          {card.reworkOf && (
            <tr>
              <th scope="row">{t('rework')}</th>
              <td>
                <Link to="/job/$id" params={{ id: card.reworkOf }}>
                  {card.reworkOfNo}
                </Link>
              </td>
              <td />
            </tr>
          )}
          {card.guaranteeUntil && (
            <tr>
              <th scope="row">{t('guaranteeUntil')}</th>
              <td>
                <OnDay on={card.guaranteeUntil} />
              </td>
              <td />
            </tr>
          )}
          {card.hasPasscode && (
            <tr>
              <th scope="row">{t('passcode')}</th>
              <td colSpan={2}>
                <PasscodeReveal cardId={card.id} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <PartLines
        card={card}
        add={
          has('askPart') || has('part') ? (
            <span className="row gap4 ends">
              {small('askPart', t('askPart'), 'l')}
              {small('part', t('addPart'), 'p')}
            </span>
          ) : null
        }
      />
      <PartSlips card={card} />
    </Sheet>
  );
}
