const artifactInputs = ['with:', '  name: dist', '  path: dist'];

/** A step that asks for the artifact of a job that failed; the words are the action's own, it cannot run here. */
export const missingArtifactStep = {
  name: 'Run actions/download-artifact@v4',
  uses: 'actions/download-artifact@v4',
  write(log) {
    log.writeAll([
      '##[group]Run actions/download-artifact@v4',
      ...artifactInputs,
      '  merge-multiple: false',
      '  repository: acme/shop',
      '  run-id: 19581234567',
      '##[endgroup]',
    ]);
    log.advance(230);
    log.write('Downloading single artifact');
    log.advance(410);
    log.writeIssue({
      level: 'failure',
      message: [
        'Unable to download artifact(s): Artifact not found for name: dist',
        '        Please ensure that your artifact is not expired and the artifact was uploaded using a compatible version of toolkit/upload-artifact.',
        '        For more information, visit the GitHub Artifacts FAQ: https://github.com/actions/toolkit/blob/main/packages/artifact/docs/faq.md',
      ].join('\n'),
    });
    return 'failure';
  },
};
