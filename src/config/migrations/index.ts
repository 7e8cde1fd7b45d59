import * as migration_20261124_094005_initial from './20261124_094005_initial';
import * as migration_20261124_124050_desk from './20261124_124050_desk';
import * as migration_20261124_125039_events_outlive_drafts from './20261124_125039_events_outlive_drafts';
import * as migration_20261124_165713_law_as_data from './20261124_165713_law_as_data';

export const migrations = [
  {
    up: migration_20261124_094005_initial.up,
    down: migration_20261124_094005_initial.down,
    name: '20261124_094005_initial',
  },
  {
    up: migration_20261124_124050_desk.up,
    down: migration_20261124_124050_desk.down,
    name: '20261124_124050_desk',
  },
  {
    up: migration_20261124_125039_events_outlive_drafts.up,
    down: migration_20261124_125039_events_outlive_drafts.down,
    name: '20261124_125039_events_outlive_drafts',
  },
  {
    up: migration_20261124_165713_law_as_data.up,
    down: migration_20261124_165713_law_as_data.down,
    name: '20261124_165713_law_as_data'
  },
];
