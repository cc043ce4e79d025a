/** What is known to hold a figure back from its budget, by the figure's name. */
export const missedBudgets: Readonly<Record<string, string>> = {
  'bundle of the client':
    'openapi-fetch is 2.2 KB of it, most of which is middleware and serializers that the client does not use and no ' +
    'bundler can leave out. The rest is 10 KB of logic, 2 KB of messages that say what to do, and names of fields; ' +
    'tables and shared helpers in place of repeated code make it shorter, but not once it is compressed.',
  'bundle of /core':
    'It does without openapi-fetch, and what it says and checks takes the rest; see the bundle of the client.',
  'CPU per batch, client : bare fetch and JSON':
    'JSON and fetch are what bare fetch pays too. Beyond it, 2,000 inputs are checked (0.06 ms), entered in an index ' +
    'that finds repeats and mirror images (0.18 ms), and matched with their results by ids (0.1 ms), and the answer ' +
    'is searched for numbers that JSON would round (0.05 ms). A version written out by hand for this one call, ' +
    'without any of the structure, was no more than 0.05 ms quicker.',
  'import against script':
    'The script keeps nothing, reads nothing back and sends one call for 2,000 rows. An import stages, sorts and plans ' +
    'each row in SQLite (a quarter of its time), reads each from-record before it writes, and does all of it on one ' +
    'thread. Beyond that no single part takes much more than a tenth.',
  'memory of import against script':
    'Node with its modules is 60 MB, its heap up to 90 MB with eight batches in flight, and what SQLite, HTTP and ' +
    'their buffers leave in the allocator the rest. The young generation is kept at 16 MB. Collecting more often ' +
    'comes down to 175 MB and takes a third more CPU time.',
  'memory of 5,000,000 rows against 1,000,000':
    'The heap is the same; what grows is allocated outside of it, little by little, and not given back. ' +
    'Of other settings of the allocator none made it less.',
}
