import { search, type SearchHit } from '@app/contract';
import { can, fold, searchRank, searchWords, type Permission } from '@app/domain';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { seesDraftDirectives, taskSight } from '../http/sight';
import { directivesFound, reportsFound, tasksFound, unitsFound, type Found } from './search.queries';

const HITS_MAX = 6;
const EXCERPT_BEFORE = 40;
const EXCERPT_MAX = 160;

@Controller()
export class SearchController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(search)
  async search(@By() actor: Actor, @Given(search) { query: { committeeId, q } }: Input<typeof search>): Promise<{ items: SearchHit[] }> {
    reach(actor, 'unit.read', committeeId);
    const may = (permission: Permission): boolean => can(actor, permission, { committeeId });
    const words = searchWords(q);
    if (words.length === 0) return { items: [] };
    const sought = { committeeId, words, ...taskSight(actor, committeeId), today: this.clock.today() };
    const found = await Promise.all([
      may('task.read') ? tasksFound(this.dataSource, sought) : [],
      unitsFound(this.dataSource, sought),
      may('directive.read') ? directivesFound(this.dataSource, { ...sought, withDrafts: seesDraftDirectives(actor, committeeId) }) : [],
      may('report.read') ? reportsFound(this.dataSource, sought) : [],
    ]);
    return { items: found.flatMap((ofOneKind) => bestOf(q, ofOneKind)) };
  }
}

/** Best first; of equals the order of the question stays. */
function bestOf(query: string, found: readonly Found[]): SearchHit[] {
  return found
    .map((hit) => ({ hit, rank: searchRank(query, hit.text) + (hit.code !== null && fold(hit.code) === fold(query) ? 20 : 0) }))
    .sort((one, other) => other.rank - one.rank)
    .slice(0, HITS_MAX)
    .map(({ hit: { text: _, ...hit } }) => ({ ...hit, excerpt: hit.excerpt === null ? null : excerptOf(query, hit.excerpt) }));
}

/** The words around the first place where the query's first word stands. */
function excerptOf(query: string, text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().normalize('NFC');
  // Folding keeps the number of characters of composed text, so places agree.
  const folded = fold(line);
  const at = Math.max(0, ...(searchWords(query)[0] ?? []).map((way) => folded.indexOf(way)));
  const from = at <= EXCERPT_BEFORE ? 0 : line.lastIndexOf(' ', at - EXCERPT_BEFORE) + 1;
  const end = from + EXCERPT_MAX >= line.length ? line.length : line.lastIndexOf(' ', from + EXCERPT_MAX);
  return `${from > 0 ? '… ' : ''}${line.slice(from, end)}${end < line.length ? ' …' : ''}`;
}
