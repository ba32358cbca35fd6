import { useEffect, type KeyboardEvent } from 'react';
import { useT } from '../kernel/i18n';
import { STATUS_LOOK } from '../kernel/status-look';
import { BoardCard } from './board-card';
import { LANE_LOOK, neighbourOn, type BoardStep, type Lane } from './lanes';

const STEPS: Readonly<Record<string, BoardStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

type Props = Readonly<{
  lanes: readonly Lane[];
  activeId: string | null;
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
  onPreview: () => void;
}>;

/** The bench board. Arrows move, Enter opens, the space bar shows the preview; it is one field for the keyboard. */
export function Board({ lanes, activeId, onActive, onOpen, onPreview }: Props) {
  const t = useT('repairCard');
  const active = activeId ?? neighbourOn(lanes, null, 'down');
  useEffect(() => {
    if (activeId) document.getElementById(`board-${activeId}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.nativeEvent.isComposing || e.ctrlKey || e.altKey || e.metaKey) return;
    const step = STEPS[e.key];
    const next = step ? neighbourOn(lanes, active, step) : null;
    if (next) onActive(next);
    else if (e.key === 'Enter' && active) onOpen(active);
    else if (e.key === ' ') onPreview();
    else return;
    e.preventDefault();
  };
  return (
    <div
      className="board"
      role="listbox"
      tabIndex={0}
      aria-label={t('board')}
      aria-activedescendant={active ? `board-${active}` : undefined}
      onKeyDown={onKeyDown}
      ref={(element) => {
        if (document.activeElement === document.body) element?.focus({ preventScroll: true });
      }}
    >
      {lanes.map(({ name, cards }) => {
        const [tone, Glyph] = STATUS_LOOK.repairCard[LANE_LOOK[name]];
        return (
          <div className="lane" key={name}>
            <header style={{ color: `var(--cb-${tone})` }}>
              <Glyph size={15} aria-hidden />
              {t(`lane.${name}`)}
              <span className="t3 plain">{cards.length}</span>
            </header>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by the keyboard */}
            <div className="lane-cards" role="group" aria-label={t(`lane.${name}`)} tabIndex={0}>
              {cards.length === 0 && <span className="t3 fs12">{t('laneEmpty')}</span>}
              {cards.map((card) => (
                <BoardCard
                  key={card.id}
                  card={card}
                  isActive={card.id === active}
                  onPick={() => onActive(card.id)}
                  onOpen={() => onOpen(card.id)}
                />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
