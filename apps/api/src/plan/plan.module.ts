import { Module } from '@nestjs/common';
import { PlanController } from './plan.controller';
import { PlanService } from './plan.service';
import { PlanVersionController } from './plan-version.controller';

@Module({ controllers: [PlanController, PlanVersionController], providers: [PlanService] })
export class PlanModule {}
