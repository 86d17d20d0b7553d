import { z } from 'zod';

const moduleSchema = z.object({
  SecretsManager: z.custom<SecretsManagerConstructor>((value) => typeof value === 'function'),
});

type SecretsManagerConstructor = new () => {
  getSecretValue(input: { SecretId: string }): Promise<{ SecretString?: string }>;
};

/** Reads a secret through `@aws-sdk/client-secrets-manager`, which is loaded only when it is asked for. */
export async function loadAwsSecret(name: string): Promise<string> {
  const { SecretsManager } = await loadSdk();
  let text: string | undefined;
  try {
    text = (await new SecretsManager().getSecretValue({ SecretId: name })).SecretString;
  } catch (error) {
    // The SDK's message may hold account numbers and roles: its kind says enough.
    throw new Error(
      `AWS Secrets Manager did not give it (${error instanceof Error ? error.name : 'unknown'})`,
    );
  }
  if (text === undefined) throw new Error('the secret of AWS Secrets Manager is binary, not text');
  return text;
}

async function loadSdk(): Promise<z.infer<typeof moduleSchema>> {
  const specifier: string = '@aws-sdk/client-secrets-manager';
  try {
    return moduleSchema.parse(await import(specifier));
  } catch {
    throw new Error('needs a package that is not installed: npm install @aws-sdk/client-secrets-manager');
  }
}
