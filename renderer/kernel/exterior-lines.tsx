import {
  CONDITION_GRADES,
  MOISTURE_FINDINGS,
  type ConditionGrade,
  type ConditionItem,
  type MoistureFinding,
} from '#shared/product/device-class';
import { useT } from './i18n';
import { Segments } from './segments';

type Looks = Readonly<{ exterior: Record<string, ConditionGrade>; moisture: MoistureFinding }>;
type Props = Looks & Readonly<{ items: readonly ConditionItem[]; onChange: (patch: Partial<Looks>) => void }>;

/** 外觀 and 受潮 (B4): one answer for each part; sound is grey, a finding amber, so a glance finds it. */
export function ExteriorLines({ items, exterior, moisture, onChange }: Props) {
  const words = useT('condition');
  return (
    <>
      {items.map((item) => (
        <div key={item} className="exterior-line">
          <span className="fs12 t2" aria-hidden>
            {words(`item.${item}`)}
          </span>
          <Segments
            label={words(`item.${item}`)}
            value={exterior[item] ?? null}
            options={CONDITION_GRADES.map((grade) => ({
              value: grade,
              label: words(`grade.${grade}`),
              isNormal: grade === 'ok',
              isException: grade !== 'ok',
            }))}
            onChange={(grade) => onChange({ exterior: { ...exterior, [item]: grade } })}
          />
        </div>
      ))}
      <div className="exterior-line">
        <span className="fs12 t2" aria-hidden>
          {words('moisture')}
        </span>
        <Segments
          label={words('moisture')}
          value={moisture}
          options={MOISTURE_FINDINGS.map((finding) => ({
            value: finding,
            label: words(`finding.${finding}`),
            isNormal: finding === 'none' || finding === 'notChecked',
            isException: finding === 'labelChanged' || finding === 'boardCorroded',
          }))}
          onChange={(next) => onChange({ moisture: next })}
        />
      </div>
    </>
  );
}
