import { Clause } from '../directive/clause.entity';
import { Directive } from '../directive/directive.entity';
import { instantOf, type DemoContext } from './demo-context';

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
  }
}
