import type { FastifyInstance } from 'fastify';
import type { ApiDependencies } from '../app-dependencies.js';
import { sendProblem } from '../http/problem.js';
import { deleteRepository } from '../retention/delete-repository.js';

/** Longest name: what an index holds. */
const maxNameLength = 255;

/** `DELETE /api/v1/repositories/:owner/:name`: everything that is stored about it. Names may have more parts. */
export async function repositoryRoutes(
  app: FastifyInstance,
  { database, log }: ApiDependencies,
): Promise<void> {
  app.delete<{ Params: { '*': string } }>('/repositories/*', async (request, reply) => {
    const repository = request.params['*'];
    if (!/^[^/\s]+(?:\/[^/\s]+)+$/.test(repository) || repository.length > maxNameLength)
      return sendProblem(reply, 400, 'Name the repository as owner/name.');
    const deleted = await deleteRepository(database, repository, 'admin');
    log.info({ ...deleted }, 'A repository was deleted on request.');
    return { repository, deleted };
  });
}
