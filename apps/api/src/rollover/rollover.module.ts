import { Module } from '@nestjs/common';
import { RollOverController } from './rollover.controller';
import { RollOverReader } from './rollover.reader';
import { RollOverService } from './rollover.service';

@Module({ controllers: [RollOverController], providers: [RollOverReader, RollOverService] })
export class RollOverModule {}
