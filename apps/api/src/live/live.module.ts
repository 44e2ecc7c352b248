import { Module } from '@nestjs/common';
import { EventStreams } from './event-streams';
import { LiveController } from './live.controller';
import { SignalListener } from './signal-listener';

@Module({ controllers: [LiveController], providers: [SignalListener, EventStreams] })
export class LiveModule {}
