import { expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../kernel/canonical-json';
import { auditHash, GENESIS, isAuditHash, type AuditFacts } from './repository';

const plain: AuditFacts = {
  at: '2026-11-23T01:30:00.000Z',
  staffId: 's',
  staffName: '林佳蓉',
  workstation: 'PC1',
  event: 'CustomerOpened',
  entity: 'customer',
  entityId: 'c',
  fromState: null,
  toState: null,
  reason: null,
  facts: {},
};

it.each<[string, AuditFacts]>([
  ['plain', plain],
  ['with states and reason', { ...plain, fromState: 'NEW', toState: 'CLOSED', reason: '客戶說"不修" \\ \n' }],
  ['with facts in any order', { ...plain, facts: { b: [1, { z: null, a: 'x' }], a: true, ü: '\u2028' } }],
])('the hash of a line %s is that of its canonical JSON', (_name, facts) => {
  expect(auditHash(GENESIS, 7, facts)).toBe(sha256(GENESIS + canonicalJson({ seq: 7, ...facts })));
});

it.each(Object.keys(plain) as (keyof AuditFacts)[])('covers %s', (name) => {
  const changed = { ...plain, [name]: name === 'facts' ? { a: 1 } : 'x' };
  expect(auditHash(GENESIS, 7, changed)).not.toBe(auditHash(GENESIS, 7, plain));
});

it('covers the place in the chain', () => {
  expect(auditHash(GENESIS, 8, plain)).not.toBe(auditHash(GENESIS, 7, plain));
  expect(auditHash('1'.repeat(64), 7, plain)).not.toBe(auditHash(GENESIS, 7, plain));
});

it('a stored line fits its hash, whatever the order of its facts', () => {
  const facts = { b: 2, a: { d: 1, c: 2 } };
  const hash = auditHash(GENESIS, 7, { ...plain, facts });
  const fits = (stored: string) => isAuditHash(hash, GENESIS, 7, { ...plain, facts: stored });
  expect([fits(canonicalJson(facts)), fits(JSON.stringify(facts)), fits('{"a":{"c":2,"d":1},"b":3}'), fits('{}')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
