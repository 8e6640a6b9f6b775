-- The bits of some numbers of one block. Bits are set in words of 64 first: setting each in all 8,192 took five times as long.
create or replace function app.bits_of(numbers integer[]) returns bit language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return (select bit_or(w.word::bit(64)::bit(8192) >> (64 * w.at))
    from (select n % 8192 / 64 as at, bit_or(1::bigint << (63 - n % 64)) as word from unnest(numbers) n group by 1) w);
