import { useRef, useState } from 'react';
import type { Draft } from '../kernel/draft';
import type { ReleaseForm } from './release-form';

export type ReleaseState = Readonly<{
  form: ReleaseForm;
  change: (patch: Partial<ReleaseForm>) => void;
  hand: (stayId: string, patch: Partial<ReleaseForm['handed'][string]> | null) => void;
}>;

/** The form, kept in its draft: a scan that was made is not made again after a crash. */
export function useReleaseForm(start: ReleaseForm, draft: Draft<ReleaseForm>): ReleaseState {
  const [form, setForm] = useState(start);
  const latest = useRef(start);
  const change = (patch: Partial<ReleaseForm>): void => {
    latest.current = { ...latest.current, ...patch };
    setForm(latest.current);
    draft.keep(latest.current);
  };
  return {
    form,
    change,
    hand: (stayId, patch) => {
      const { [stayId]: before, ...others } = latest.current.handed;
      const blank = { scanned: '', at: '', areBack: false };
      change({ handed: patch === null ? others : { ...others, [stayId]: { ...blank, ...before, ...patch } } });
    },
  };
}
