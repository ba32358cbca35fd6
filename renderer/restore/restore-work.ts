import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BackupFile, Rehearsal } from '#shared/backup/schema';
import { api, call, useCommand, type RouteError } from '../kernel/api';
import { observable } from '../kernel/observable';
import { queryClient } from '../kernel/query-client';

/** What was restored, until somebody has read it: the page itself is gone while everybody signs in again. */
export const restored = observable<Readonly<{ madeAt: string; keptIn: string }> | null>(null);

type Picked = Readonly<{ name: string; folder: string }>;

/** The steps of a restore: choose, rehearse, restore. Each one ends what came after it. */
export function useRestoreWork() {
  const files = useQuery<BackupFile[], RouteError>({ queryKey: ['backup.files'], queryFn: () => call('backup.files', {}), staleTime: 0 });
  const { refetch } = files;
  // The list is the shell's, not the engine's, so it hears of a finished backup by itself.
  useEffect(() => api.onNotice((notice) => void (notice.kind === 'changed' && notice.domains.includes('backup') && refetch())), [refetch]);
  const choose = useCommand('backup.choose');
  const rehearse = useCommand('backup.rehearse');
  const restore = useCommand('backup.restore');
  const [picked, setPicked] = useState<Picked | null>(null);
  const [file, setFile] = useState<BackupFile | null>(null);
  const [report, setReport] = useState<Rehearsal | null>(null);
  const pick = (from: Picked | null): void => {
    setPicked(from);
    rehearse.reset();
    restore.reset();
    setReport(null);
    setFile(null);
    choose.mutate(from ?? { name: null, folder: null }, { onSuccess: setFile });
  };
  const tryIt = (phrase: string | null): void => {
    restore.reset();
    setReport(null);
    rehearse.mutate({ phrase }, { onSuccess: setReport });
  };
  const doIt = (centreCode: string, pin: string | null): void => {
    if (report === null) return;
    const { madeAt } = report.file;
    // The page may be gone before the answer is there: the engine starts again, and everybody signs in.
    void restore.mutateAsync({ centreCode, pin }).then(
      ({ keptIn }) => {
        restored.set({ madeAt, keptIn });
        void queryClient.invalidateQueries();
      },
      (error: RouteError) => error.error.code === 'RESTORE_NOT_REHEARSED' && setReport(null),
    );
  };
  return {
    files,
    file,
    isPicked: ({ name, folder }: Picked): boolean => picked?.name === name && picked.folder === folder,
    report,
    pick,
    tryIt,
    doIt,
    refusal: choose.error ?? rehearse.error ?? restore.error,
    isRehearsing: rehearse.isPending,
    isRestoring: restore.isPending,
    isBusy: choose.isPending || rehearse.isPending || restore.isPending,
  };
}
export type RestoreWork = ReturnType<typeof useRestoreWork>;
