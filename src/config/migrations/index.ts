import * as migration_20261124_094005_initial from './20261124_094005_initial';

export const migrations = [
  {
    up: migration_20261124_094005_initial.up,
    down: migration_20261124_094005_initial.down,
    name: '20261124_094005_initial'
  },
];
