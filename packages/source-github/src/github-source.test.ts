import { generateKeyPairSync } from 'node:crypto';
import { OpsError } from '@opsaicortex/core';
import { describe, expect, it } from 'vitest';
import { githubSource } from './github-source.js';
import type { GitHubSourceOptions } from './github-source-options.js';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

describe('githubSource', () => {
  it('names every wrong option at once, and none of their values', () => {
    const options: GitHubSourceOptions = {
      secret: [],
      token: '',
      app: { id: 0, privateKey: 'hunter2' },
      baseURL: 'ftp://hunter2',
      repositories: ['hunter2'],
    };
    expect.assertions(8);
    try {
      githubSource(options);
    } catch (error) {
      expect(error).toMatchObject({ code: 'configuration' });
      const message = OpsError.isInstance(error) ? error.message : '';
      for (const name of ['secret', 'token', 'app.id', 'app.privateKey', 'baseURL', 'repositories[0]'])
        expect(message).toContain(name);
      expect(message).not.toContain('hunter2');
    }
  });

  it.each<GitHubSourceOptions>([{ secret: '' }, { secret: [] }, { secret: ['good', ''] }])(
    'refuses a webhook that anybody could sign: %j',
    (options) => {
      expect(() => githubSource(options)).toThrow(/secret/);
    },
  );

  it('offers to fetch nothing without a credential', () => {
    const source = githubSource({ secret: 'secret' });
    expect(Object.keys(source).sort()).toEqual([
      'hasGlobalDeliveryIds',
      'kind',
      'name',
      'parse',
      'specificationVersion',
      'verify',
    ]);
  });

  it('offers to reconcile only where it knows the webhooks', () => {
    expect(githubSource({ secret: 'secret', token: 't' }).reconcile).toBeUndefined();
    expect(githubSource({ secret: 'secret', token: 't', repositories: ['a/b'] }).reconcile).toBeDefined();
    expect(githubSource({ secret: 'secret', app: { id: 1, privateKey } }).reconcile).toBeDefined();
  });

  it('takes a private key whose line ends were written as two characters', () => {
    const written = privateKey.replaceAll('\n', '\\n');
    expect(() => githubSource({ secret: 'secret', app: { id: '1', privateKey: written } })).not.toThrow();
  });
});
