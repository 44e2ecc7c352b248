/** The part of a unit in a task. */
export const assignmentRole = {
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
  leadUnit: 'Đơn vị chủ trì',
  coordinatingUnit: 'Đơn vị phối hợp',
  coordinatingUnits: 'Đơn vị phối hợp',
  leadUnitMissing: 'Chưa có đơn vị chủ trì',
  title: 'Vai trò của đơn vị',
} as const;
