import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Sheet } from '../kernel/sheet';
import { StoryTimeline } from '../kernel/story/story-timeline';
import type { Job } from './use-job';

type Props = Readonly<{ job: Job; mayNote: boolean; onNote: () => void }>;

/** 經過: everything that happened, newest first. */
export function StorySheet({ job, mayNote, onNote }: Props) {
  const t = useT('repairCard');
  return (
    <Sheet
      step={1}
      title={t('story')}
      count={job.story.length}
      end={
        mayNote && (
          <button type="button" className="chip" onClick={onNote}>
            {t('note')} <KeyOf of="c" />
          </button>
        )
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by the keyboard */}
      <div className="scroll" role="group" aria-label={t('story')} tabIndex={0}>
        <StoryTimeline entries={job.story} />
      </div>
    </Sheet>
  );
}
