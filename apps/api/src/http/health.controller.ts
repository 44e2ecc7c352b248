import { ENDPOINTS, getLive, getOpenApi, getReady, openApiOf, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from './problem';
import { Serves } from './serves';

@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Serves(getLive)
  live(): ReplyOf<typeof getLive> {
    return { status: 'ok' };
  }

  @Serves(getOpenApi)
  openApi(): ReplyOf<typeof getOpenApi> {
    return openApiOf(ENDPOINTS);
  }

  @Serves(getReady)
  async ready(): Promise<ReplyOf<typeof getReady>> {
    if (await this.isWaiting()) throw new Refusal('unavailable', [], { 'retry-after': '5' });
    return { status: 'ok' };
  }

  private async isWaiting(): Promise<boolean> {
    try {
      return await this.dataSource.showMigrations();
    } catch {
      return true; // the database is away: exactly what "not ready" says
    }
  }
}
