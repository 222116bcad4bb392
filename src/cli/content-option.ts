import { statSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';

/** The option that names the folder of the content. A folder that is not there would be an empty corpus without a fault. */
export function contentOption(): Option {
  return new Option('--content <folder>', 'folder of the content')
    .default('content')
    .argParser((folder: string) => {
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
      throw new InvalidArgumentError('There is no such folder.');
    });
}
