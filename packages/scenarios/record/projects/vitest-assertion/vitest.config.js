import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { reporters: process.env.GITHUB_ACTIONS ? ['verbose', 'github-actions'] : ['verbose'] } });
