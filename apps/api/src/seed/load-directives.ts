import { Clause } from '../directive/clause.entity';
import { Directive } from '../directive/directive.entity';
import { ClauseLink } from '../ledger/clause-link.entity';
import type { DemoDirective } from './data';
import { instantOf, type DemoAct, type DemoContext } from './demo-context';

export function addDirectives(demo: DemoContext): void {
  for (const directive of demo.set.directives) {
    const id = demo.id('directive', directive.code);
    const issued = { effectiveOn: directive.issuedOn, recordedOn: directive.issuedOn, time: directive.time, by: directive.recordedBy };
    demo.rows.add(Directive, {
      id,
      committeeId: demo.committeeId,
      code: directive.code,
      kind: directive.kind,
      number: directive.documentNumber,
      title: directive.title,
      issuedOn: directive.issuedOn,
      signer: demo.person(directive.signer).displayName,
      text: directive.text,
      note: directive.note,
      state: 'issued',
      createdAt: instantOf(issued),
    });
    directive.clauses.forEach((clause, position) => {
      demo.rows.add(Clause, {
        id: demo.id('clause', `${directive.code} ${clause.label}`),
        directiveId: id,
        committeeId: demo.committeeId,
        position,
        label: clause.label,
        startOffset: clause.start,
        endOffset: clause.end,
        disposition: clause.disposition,
        reason: clause.reason,
        mergedIntoId: clause.mergedInto === null ? null : demo.id('clause', `${clause.mergedInto.directive} ${clause.mergedInto.label}`),
        disposedBy: demo.id('user', directive.recordedBy),
        disposedAt: instantOf(issued),
      });
    });
    demo.audit(issued, { action: 'directive.issued', objectType: 'directive', objectId: id, objectLabel: directive.title });
    addLinks(demo, directive, issued);
  }
}

/** The clauses that return from an earlier half-year, as the people of the demo confirmed them. */
function addLinks(demo: DemoContext, { code, recordedBy, clauses, title }: DemoDirective, issued: DemoAct): void {
  for (const { label, recursFrom } of clauses) {
    if (recursFrom === null) continue;
    const clauseId = demo.id('clause', `${code} ${label}`);
    demo.rows.add(ClauseLink, { clauseId, earlierClauseId: demo.id('clause', `${recursFrom.directive} ${recursFrom.label}`), committeeId: demo.committeeId, isSame: true, decidedByName: demo.person(recordedBy).displayName, decidedAt: instantOf(issued) });
    const earlier = demo.set.directives.find((directive) => directive.code === recursFrom.directive);
    demo.audit(issued, { action: 'clause.linked', objectType: 'clause', objectId: clauseId, objectLabel: `${label}, ${title} – ${recursFrom.label}, ${earlier?.title ?? recursFrom.directive}` });
  }
}
