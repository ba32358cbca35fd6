import { IconBolt, IconRepeat, IconStar } from '@tabler/icons-react';
import type { BoardCard as Card } from '#shared/repair-card/schema';
import { useMinute } from '../kernel/clock';
import { clockTime, daysFromToday, tableTime } from '../kernel/dates';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { useProductName } from '../kernel/product-name';
import { useSession } from '../kernel/session';
import { Status, Tone } from '../kernel/status';
import { LANE_LOOK, laneOf } from './lanes';

const SOON_MS = 3_600_000;

/** 約 今日 18:00; amber within the hour, red and with a bolt when it has passed. */
function PromisedFor({ card }: Readonly<{ card: Card }>) {
  const t = useT('repairCard');
  const due = useT('due');
  const { zone } = useSession();
  const now = useMinute();
  if (card.promisedAt === null) return null;
  const time = clockTime(card.promisedAt, zone);
  const days = daysFromToday(card.promisedAt, zone, now);
  const at =
    days === 0
      ? due('today', { time })
      : days === 1
        ? due('tomorrow', { time })
        : days === -1
          ? due('yesterday', { time })
          : tableTime(card.promisedAt, zone, now);
  const left = Date.parse(card.promisedAt) - now;
  if (card.isPromiseMissed)
    return (
      <span className="bad b row gap4">
        <IconBolt size={12} aria-hidden />
        {at}
      </span>
    );
  return <span className={left <= SOON_MS ? 'amber b' : 't2'}>{t('promisedFor', { day: at })}</span>;
}

type Props = Readonly<{ card: Card; isActive: boolean; onPick: () => void; onOpen: () => void }>;

/** One job on the board: number and shelf, what it is, what is wrong, when it was promised. */
export function BoardCard({ card, isActive, onPick, onOpen }: Props) {
  const t = useT('repairCard');
  const nameOf = useProductName();
  const lane = laneOf(card.status);
  return (
    <div
      id={`board-${card.id}`}
      role="option"
      aria-selected={isActive}
      className="card"
      data-on={isActive}
      data-over={card.isPromiseMissed}
      onMouseDown={onPick}
      onDoubleClick={onOpen}
    >
      <div className="row">
        <span className="board-no">
          <Doc no={card.cardNo} />
        </span>
        <b className="board-end">{card.place}</b>
      </div>
      <div className="ell b board-model" title={`${nameOf(card)} ${card.customerName}`}>
        {nameOf(card)}
        <span className="unseen"> {card.customerName}</span>
      </div>
      <div className="t2 board-fault">{card.faultReported}</div>
      {(card.reworkOfNo !== null || card.priority === 'vip' || (lane && LANE_LOOK[lane] !== card.status)) && (
        <div className="row gap4 board-marks">
          {card.reworkOfNo !== null && (
            <Tone tone="bad" icon={<IconRepeat size={12} aria-hidden />}>
              {t('reworkOf', { no: card.reworkOfNo.slice(-6) })}
            </Tone>
          )}
          {card.priority === 'vip' && (
            <Tone tone="part" icon={<IconStar size={12} aria-hidden />}>
              {t('vip')}
            </Tone>
          )}
          {lane && LANE_LOOK[lane] !== card.status && <Status of="repairCard" is={card.status} />}
        </div>
      )}
      <div className="row">
        <PromisedFor card={card} />
        <span className="t3 board-end ell">{card.technician}</span>
      </div>
    </div>
  );
}
