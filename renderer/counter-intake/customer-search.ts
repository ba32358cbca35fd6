import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { routeQuery } from '../kernel/api';
import type { Match } from './match-list';

const SHOWN = 6;
const SHORTEST = 2;
const LONGEST = 80;
const QUIET_MS = 90;
const NONE: readonly Match[] = [];

/** What was typed, once the typing rests. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

type Search = Readonly<{
  matches: readonly Match[];
  isOpen: boolean;
  chosen: number;
  point: (index: number) => void;
  close: () => void;
  onKeyDown: (e: KeyboardEvent) => void;
}>;

const question = (text: string) => routeQuery('customer.match', { text, limit: SHOWN });

/**
 * Who could this be, while somebody types: ↑↓ choose, Enter takes. Digits and initials point at one person, so the first is offered
 * at once; a name does not, there Enter takes nobody until an arrow was pressed.
 */
export function useCustomerSearch(text: string, isOn: boolean, onChoose: (match: Match) => void): Search {
  const cache = useQueryClient();
  const typed = text.trim().slice(0, LONGEST); // nobody is found by more; the field says what is wrong with it
  const settled = useSettled(typed);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [pointed, setPointed] = useState<Readonly<{ in: string; index: number }> | null>(null);
  const isAsking = isOn && settled.length >= SHORTEST;
  const { data = NONE, isPlaceholderData } = useQuery({ ...question(settled), enabled: isAsking, placeholderData: keepPreviousData });
  const matches = isAsking ? data : NONE;
  const isClosed = closedFor === typed;
  const isOpen = isOn && matches.length > 0 && !isClosed;
  const isSure = /\d/.test(typed) || /^[a-z]+$/i.test(typed);
  const chosen = Math.min(pointed?.in === settled ? pointed.index : isSure ? 0 : -1, matches.length - 1);
  const isLate = settled !== typed || isPlaceholderData;

  /** Enter came before the list did: the first of the list that belongs to these letters (a quick hand, 4 digits and Enter). */
  const takeWhenKnown = (): void =>
    void cache.fetchQuery(question(typed)).then(
      ([match]) => match && onChoose(match),
      () => undefined,
    );

  const onKeyDown = (e: KeyboardEvent): void => {
    if (!isOn || isClosed || e.nativeEvent.isComposing || e.ctrlKey || e.altKey) return;
    const match = matches[chosen];
    if (e.key === 'Enter' && !e.shiftKey && isLate && isSure && typed.length >= SHORTEST) takeWhenKnown();
    else if (!isOpen) return;
    else if (e.key === 'ArrowDown') setPointed({ in: settled, index: (chosen + 1) % matches.length });
    else if (e.key === 'ArrowUp') setPointed({ in: settled, index: (Math.max(chosen, 0) - 1 + matches.length) % matches.length });
    else if (e.key === 'Escape') {
      setClosedFor(typed);
      e.stopPropagation();
    } else if (e.key === 'Enter' && !e.shiftKey && !isLate && match) onChoose(match);
    else return;
    e.preventDefault();
  };
  return { matches, isOpen, chosen, point: (index) => setPointed({ in: settled, index }), close: () => setClosedFor(typed), onKeyDown };
}
