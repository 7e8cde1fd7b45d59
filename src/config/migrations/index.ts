import * as migration_20261124_094005_initial from './20261124_094005_initial';
import * as migration_20261124_113954_accounts_and_mail from './20261124_113954_accounts_and_mail';

export const migrations = [
  {
    up: migration_20261124_094005_initial.up,
    down: migration_20261124_094005_initial.down,
    name: '20261124_094005_initial',
  },
  {
    up: migration_20261124_113954_accounts_and_mail.up,
    down: migration_20261124_113954_accounts_and_mail.down,
    name: '20261124_113954_accounts_and_mail'
  },
];
