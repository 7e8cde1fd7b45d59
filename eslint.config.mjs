import tseslint from 'typescript-eslint'

/** Folders that are handed what they need: the environment is read once, at the door. */
const TAKES_NO_ENVIRONMENT = [
  'glossary',
  'citations',
  'richtext',
  'publication',
  'workflow',
  'evidence',
  'audit',
  'interchange',
  'delivery',
  'client',
  'reader',
]

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      '.next/',
      'data/',
      'coverage/',
      '**/generated/',
      'src/config/migrations/',
      'src/app/**/importMap.js',
      'next-env.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-useless-escape': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      quotes: ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
      semi: ['error', 'never'],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // An interface may ask for a promise where one implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // For classes; here are plain objects whose functions do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: [`src/{${TAKES_NO_ENVIRONMENT.join(',')}}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Take it as a parameter: src/config/env.ts reads and checks the environment once, at the door.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) => [
          {
            object,
            property: 'only',
            message: 'It would silence the other tests. Name the test on the command line: -t.',
          },
          { object, property: 'skip', message: 'Mend or delete the test. Where a machine lacks something: skipIf.' },
        ]),
      ],
    },
  },
)
