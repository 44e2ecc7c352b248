import { streamEvents } from '@app/contract';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../auth/session.guard';
import { SessionTokens } from '../auth/session-tokens';
import { By, type Actor } from '../http/actor';
import { EventAnswer } from '../http/answer';
import { Serves } from '../http/serves';
import { EventStreams } from './event-streams';

const EVENT_ID = /^\d{1,19}$/;

@Controller()
export class LiveController {
  constructor(
    private readonly streams: EventStreams,
    private readonly tokens: SessionTokens,
  ) {}

  @Serves(streamEvents)
  async stream(@By() actor: Actor, @Req() request: FastifyRequest): Promise<EventAnswer> {
    if (request.method === 'HEAD') return new EventAnswer(null);
    const since = request.headers['last-event-id'];
    return new EventAnswer(await this.streams.open(actor, this.tokens.hash(request.cookies[SESSION_COOKIE] ?? ''), typeof since === 'string' && EVENT_ID.test(since) ? since : null));
  }
}
