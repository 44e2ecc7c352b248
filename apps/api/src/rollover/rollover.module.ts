import { Module } from '@nestjs/common';
import { CopyService } from './copy.service';
import { RollOverController } from './rollover.controller';
import { RollOverReader } from './rollover.reader';
import { RollOverService } from './rollover.service';

@Module({ controllers: [RollOverController], providers: [CopyService, RollOverReader, RollOverService] })
export class RollOverModule {}
