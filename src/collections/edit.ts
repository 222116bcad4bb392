/**
 * Where a file can be edited, if the address of the repository is known (`REPOSITORY_URL`).
 * @param file the path of the file below the project
 */
export function editAddress(file: string): string | undefined {
  const repository = process.env['REPOSITORY_URL'];
  return repository ? `${repository.replace(/\/$/, '')}/edit/main/${file}` : undefined;
}
