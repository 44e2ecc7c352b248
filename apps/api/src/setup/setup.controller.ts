import { createSetup, getSetup, type ReplyOf } from '@app/contract';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Given, Serves, type Input } from '../http/serves';
import { SetupService } from './setup.service';

@Controller()
export class SetupController {
  constructor(private readonly setup: SetupService) {}

  @Serves(getSetup)
  async get(): Promise<ReplyOf<typeof getSetup>> {
    return { isNeeded: await this.setup.isNeeded() };
  }

  @Serves(createSetup)
  create(@Given(createSetup) { body }: Input<typeof createSetup>, @Req() request: FastifyRequest): Promise<{ id: string }> {
    const { code, ...rest } = body;
    return this.setup.run(rest, code, request.id);
  }
}
