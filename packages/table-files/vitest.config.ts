import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Where the users are: a day that is read in local time by mistake shows as the day before.
  test: { env: { TZ: 'Asia/Pontianak' }, setupFiles: ['src/remove-temporary-files.builder.ts'], testTimeout: 120_000 },
})
