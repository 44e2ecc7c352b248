import type { TranslationOf } from '../translation';
import type { audit as source } from '../vi/audit';

export const audit = {
  title: 'Audit trail',
  hint: 'Who did what, and when; read only, never changed.',
  empty: 'Nothing matches.',
  unknown: '{actor} did “{action}”: {object}',
  as: '{role}, {unit}',
  onBehalfOf: 'on behalf of {unit}',
  reason: 'Reason: {reason}',
  requestId: 'Request {id}',
  changes: 'Changes',
  field: 'Field',
  before: 'Before',
  after: 'After',
  nothing: 'empty',
  onlyThis: 'Only this object',
  noChange: 'No field changed.',
  filter: {
    person: 'Person',
    action: 'Act',
    object: 'Object',
    from: 'From',
    to: 'To',
  },
  action: {
    session: {
      opened: '{actor} signed in',
      closed: '{actor} signed out',
      'all-closed': '{actor} signed out everywhere',
      refused: 'Failed sign-in: {object}',
      locked: 'Sign-in locked: {object}',
    },
    password: {
      changed: '{actor} changed the password',
    },
    installation: {
      'set-up': '{actor} set up the installation: {object}',
    },
    committee: {
      created: '{actor} created {object}',
      edited: '{actor} changed the settings of {object}',
    },
    theme: {
      created: '{actor} added the task group {object}',
    },
    holiday: {
      created: '{actor} added {object} to the calendar',
      deleted: '{actor} removed {object} from the calendar',
    },
    unit: {
      created: '{actor} added the unit {object}',
      edited: '{actor} changed the unit {object}',
      renamed: '{actor} renamed the unit {object}',
    },
    member: {
      added: '{actor} added the member {object}',
      edited: '{actor} changed the member {object}',
    },
    user: {
      created: '{actor} created the account {object}',
      edited: '{actor} changed the account {object}',
    },
    directive: {
      created: '{actor} entered the directive {object}',
      edited: '{actor} changed the directive {object}',
      split: '{actor} split {object} into clauses',
      proposed: '{actor} had clauses and tasks proposed from {object}',
      issued: '{actor} issued {object}',
      'proposal-accepted': '{actor} saved what the program had read as {object}',
    },
    clause: {
      disposed: '{actor} recorded the disposition of {object}',
      linked: '{actor} confirmed a recurring clause: {object}',
      separated: '{actor} said that these are different clauses: {object}',
    },
    plan: {
      created: '{actor} made {object}',
      edited: '{actor} changed {object}',
      reviewed: '{actor} handed {object} to the leaders',
      returned: '{actor} sent {object} back to be put right',
      approved: '{actor} approved {object}',
      activated: '{actor} put {object} to work',
      closing: '{actor} began to close {object}',
      closed: '{actor} closed {object}',
    },
    task: {
      created: '{actor} drafted the task {object}',
      edited: '{actor} changed the task {object}',
      deleted: '{actor} deleted the draft {object}',
      issued: '{actor} issued the task {object}',
      'issued-unclear': '{actor} had {object} issued although it is not clear in all five respects',
    },
    'task-table': {
      imported: '{actor} imported the task table {object}',
    },
    assignment: {
      acknowledged: '{actor} accepted the assignment {object}',
      'handed-back': '{actor} declined the assignment {object}',
      'clarification-asked': '{actor} asked to clarify {object}',
      suspended: '{actor} suspended {object}',
      resumed: '{actor} resumed {object}',
      extended: '{actor} extended {object}',
      cancelled: '{actor} cancelled {object}',
      'carried-over': '{actor} carried {object} over',
      reworded: '{actor} carried {object} over in new words',
      transferred: '{actor} changed the lead unit of {object}',
      reopened: '{actor} reopened {object}',
      closed: '{actor} closed {object}',
    },
    extension: {
      drafted: '{actor} drafted a request to extend {object}',
      submitted: '{actor} asked to extend {object}',
      withdrawn: '{actor} withdrew the request to extend {object}',
      approved: '{actor} extended {object} as asked',
      'approved-shorter': '{actor} extended {object} by less than asked',
      refused: '{actor} refused to extend {object}',
    },
    round: {
      created: '{actor} opened the round {object}',
    },
    report: {
      submitted: '{actor} submitted the report {object}',
    },
    ask: {
      addressed: '{actor} handed on the ask of {object}',
      answered: '{actor} answered the ask of {object}',
      refused: '{actor} refused the ask of {object}',
      closed: '{actor} closed the ask of {object}',
    },
    part: {
      confirmed: '{actor} confirmed the part in {object}',
      corrected: '{actor} corrected the part in {object}',
      disputed: '{actor} disputed {object}',
      settled: '{actor} settled the dispute about {object}',
    },
    evidence: {
      added: '{actor} added the evidence file {object}',
      removed: '{actor} removed the evidence file {object}',
      blocked: 'A file with a marking of state secrets uploaded by {actor} was blocked: {object}',
    },
    'report-item': {
      submitted: '{actor} submitted the report on {object}',
      accepted: '{actor} accepted the report on {object}',
      endorsed: '{actor} accepted the report on {object} as the first of two steps',
      returned: '{actor} returned the report on {object}',
      confirmed: '{actor} confirmed the completion of {object}',
    },
    summary: {
      downloaded: '{actor} downloaded the summary {object}',
    },
  },
} as const satisfies TranslationOf<typeof source>;
