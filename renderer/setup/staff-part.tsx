import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StaffView } from '#shared/staff/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { useCan } from '../kernel/session';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { Tone } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { DeactivateDialog } from './deactivate-dialog';
import { LeaverPage } from './leaver-page';
import { PinDialog, StaffDialog } from './staff-dialogs';

type Open = Readonly<{ deed: 'edit' | 'pin' | 'leave'; person: StaffView }> | Readonly<{ deed: 'add' }> | null;

function StateOf({ person }: Readonly<{ person: StaffView }>) {
  const t = useT('settings');
  if (!person.isActive) return <span className="t3">{t('staff.gone')}</span>;
  if (person.isLocked) return <Tone tone="bad">{t('staff.locked')}</Tone>;
  if (person.onLeaveUntil) return <Tone tone="part">{t('staff.onLeave', { on: person.onLeaveUntil })}</Tone>;
  return <span>{t('staff.active')}</span>;
}

/** 人員: posts, leave, PIN, leaving. */
export function StaffPart() {
  const t = useT('settings');
  const posts = useT('posts');
  const can = useCan();
  const [open, setOpen] = useState<Open>(null);
  const [leaver, setLeaver] = useState<StaffView | null>(null);
  const { data: staff } = useQuery(routeQuery('staff.list', {}));
  const { data: rework = [] } = useQuery(routeQuery('repairCard.reworkCounts', {}));
  const unlock = useCommand('staff.unlock');
  const mayAdd = can('staff.add');
  const close = (): void => setOpen(null);
  usePageKeys(mayAdd && leaver === null ? [{ key: 'n', label: t('staff.add'), run: () => setOpen({ deed: 'add' }) }] : []);
  if (!staff) return <Loading />;
  const leaves = open?.deed === 'leave' && (
    <DeactivateDialog
      person={open.person}
      onHandOver={() => {
        setLeaver(open.person);
        close();
      }}
      onClose={() => {
        setLeaver(null);
        close();
      }}
    />
  );
  if (leaver !== null)
    return (
      <>
        <LeaverPage person={leaver} onBack={() => setLeaver(null)} onLeave={() => setOpen({ deed: 'leave', person: leaver })} />
        {leaves}
      </>
    );
  const sorted = staff.toSorted((a, b) => Number(b.isActive) - Number(a.isActive) || (a.staffNo < b.staffNo ? -1 : 1));
  return (
    <div className="settings-body">
      <Sheet
        step={1}
        title={t('staff.title')}
        count={staff.length}
        end={
          mayAdd && (
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              rightSection={<KeyOf of="n" />}
              onClick={() => setOpen({ deed: 'add' })}
            >
              {t('staff.add')}
            </Button>
          )
        }
      >
        <table className="tb">
          <thead>
            <tr>
              <th scope="col">{t('staff.staffNo')}</th>
              <th scope="col">{t('staff.name')}</th>
              <th scope="col">{t('staff.posts')}</th>
              <th scope="col">{t('staff.state')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {sorted.map((person) => {
              const count = rework.find((r) => r.staffId === person.id)?.count ?? 0;
              return (
                <tr key={person.id} className={person.isActive ? undefined : 't3'}>
                  <td>{person.staffNo}</td>
                  <th scope="row" className="staff-name">
                    {person.name}
                  </th>
                  <td>
                    {person.posts.map((p) => posts(p)).join('、')}
                    {count > 0 && <span className="t2">　{t('staff.rework', { count })}</span>}
                  </td>
                  <td>
                    <StateOf person={person} />
                  </td>
                  <td className="r">
                    {person.isActive && can('staff.update') && (
                      <span className="row gap4 staff-tools">
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${t('staff.edit')} ${person.name}`}
                          onClick={() => setOpen({ deed: 'edit', person })}
                        >
                          {t('staff.edit')}
                        </Button>
                        {person.isLocked && (
                          <Button
                            size="xs"
                            variant="default"
                            aria-label={`${t('staff.unlock')} ${person.name}`}
                            onClick={() =>
                              unlock.mutate(
                                { staffId: person.id },
                                { onSuccess: ({ name }) => showToast({ text: t('staff.unlocked', { name }) }) },
                              )
                            }
                          >
                            {t('staff.unlock')}
                          </Button>
                        )}
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${t('staff.setPin')} ${person.name}`}
                          onClick={() => setOpen({ deed: 'pin', person })}
                        >
                          {t('staff.setPin')}
                        </Button>
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${t('staff.deactivate')} ${person.name}`}
                          onClick={() => setOpen({ deed: 'leave', person })}
                        >
                          {t('staff.deactivate')}
                        </Button>
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Sheet>
      <RefusalBanner refusal={unlock.error} />
      {open?.deed === 'add' && <StaffDialog person={null} onClose={close} />}
      {open?.deed === 'edit' && <StaffDialog person={open.person} onClose={close} />}
      {open?.deed === 'pin' && <PinDialog person={open.person} onClose={close} />}
      {leaves}
    </div>
  );
}
