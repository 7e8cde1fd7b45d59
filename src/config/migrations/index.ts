import * as migration_20261124_094005_initial from './20261124_094005_initial';
import * as migration_20261124_113329_authoring from './20261124_113329_authoring';

export const migrations = [
  {
    up: migration_20261124_094005_initial.up,
    down: migration_20261124_094005_initial.down,
    name: '20261124_094005_initial',
  },
  {
    up: migration_20261124_113329_authoring.up,
    down: migration_20261124_113329_authoring.down,
    name: '20261124_113329_authoring'
  },
];
