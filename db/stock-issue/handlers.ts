import type { stockIssueRoutes } from '#shared/stock-issue/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { handOver } from './hand-over';
import { issueParts, usePartOnCall } from './issue-parts';
import { printPickList } from './slip-paper';
import { countSlips, holders, issueById, issuesOfJob, listIssues, listReturns, partsOut, pickList } from './queries';
import { approveIssue, cancelIssue, requestParts } from './request-parts';
import { cancelReturn, giveBack, receiveBack } from './return-parts';
import { voidReturn } from './void-return';
import { fittedOnCall, partsForVisit } from './visit-query';

export const stockIssueHandlers = {
  'stockIssue.request': requestParts,
  'stockIssue.approve': approveIssue,
  'stockIssue.issue': issueParts,
  'stockIssue.cancel': cancelIssue,
  'stockIssue.use': usePartOnCall,
  'stockIssue.giveBack': giveBack,
  'stockIssue.receiveBack': receiveBack,
  'stockIssue.cancelReturn': cancelReturn,
  'stockIssue.voidReturn': voidReturn,
  'stockIssue.handOver': handOver,
  'stockIssue.printPickList': printPickList,
  'stockIssue.byId': issueById,
  'stockIssue.list': listIssues,
  'stockIssue.ofJob': issuesOfJob,
  'stockIssue.forVisit': partsForVisit,
  'stockIssue.fitted': fittedOnCall,
  'stockIssue.pickList': pickList,
  'stockIssue.counts': countSlips,
  'stockIssue.returns': listReturns,
  'stockIssue.out': partsOut,
  'stockIssue.holders': holders,
} satisfies Pick<EngineHandlers, keyof typeof stockIssueRoutes>;
