/** Given on the command line rather than written into postgresql.conf, so that an upgrade of Payung changes them too. */
const EVERY_SERVER = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  // Queries are short and many; compiling them costs more than it saves.
  jit: 'off',
  // Names and NIKs stand in failing statements and in the DETAIL of constraint errors: neither may reach a log file.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  timezone: 'UTC',
} as const

/** Good for the machines that Payung is tried on: two cores, 4 to 24 GiB, an SSD. */
export const LASTING_SERVER = {
  ...EVERY_SERVER,
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  wal_level: 'replica',
  random_page_cost: '1.1',
} as const

/** Loses everything in a power cut, which for tests is no loss. */
export const THROWAWAY_SERVER = {
  ...EVERY_SERVER,
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  // All packages share one, and two tests at once may each fill their pools.
  max_connections: '300',
  // A test opens a dozen connections; each would reckon a password for longer than it asks anything.
  scram_iterations: '1',
} as const

/**
 * For the allocator of glibc; nothing to any other. A test opens a dozen connections, each a process that fills its caches anew, and where a fresh page is dear (as in
 * many virtual machines) that took a quarter of a server's time. So each takes its memory in few large pages. A server that lasts stays as frugal as it is.
 */
export const THROWAWAY_ENVIRONMENT = {
  GLIBC_TUNABLES:
    'glibc.malloc.hugetlb=1:glibc.malloc.top_pad=4194304:glibc.malloc.trim_threshold=268435456:glibc.malloc.mmap_threshold=268435456',
} as const

export type ServerSettings = Readonly<Record<string, string>>

export function asArguments(settings: ServerSettings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
