import { Module } from '@nestjs/common';
import type { Environment } from '../config/env';
import { SETTINGS } from '../config/settings';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { DiskStorage, FileStorage } from './file-storage';
import { FileSweep } from './file-sweep';

@Module({
  controllers: [EvidenceController],
  providers: [EvidenceService, FileSweep, { provide: FileStorage, useFactory: ({ DATA_DIR }: Environment) => new DiskStorage(DATA_DIR), inject: [SETTINGS] }],
  exports: [FileStorage],
})
export class EvidenceModule {}
