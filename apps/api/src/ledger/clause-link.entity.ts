import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person said about two clauses that resemble each other. */
@Entity('clause_link')
export class ClauseLink {
  @PrimaryColumn('uuid') clauseId!: string;
  @PrimaryColumn('uuid') earlierClauseId!: string;
  @Column('uuid') committeeId!: string;
  @Column('boolean') isSame!: boolean;
  @Column('text') decidedByName!: string;
  @Column('timestamptz') decidedAt!: Date;
}
