// mtcute: its tables of readers and writers, its run time. The argument is the folder of its packages.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const packages = resolve(process.argv[2], '@mtcute')
const require = createRequire(import.meta.url)
const json = (path) => JSON.parse(readFileSync(`${packages}/${path}`, 'utf8'))

const { TlBinaryReader, TlBinaryWriter } = await import(pathToFileURL(`${packages}/tl-runtime/index.js`))
const { __tlReaderMap: readers } = require(`${packages}/tl/binary/reader.js`)
const { __tlWriterMap: writers } = require(`${packages}/tl/binary/writer.js`)
const schema = json('tl/api-schema.json')
const declared = new Map([...schema.e, ...json('tl/mtp-schema.json')].map((it) => [it.id, it]))

const bytes = (text) => new Uint8Array(Buffer.from(text, 'base64'))
const view = (text) => new DataView(bytes(text).buffer)
const camel = (name) => name.replace(/_([a-z0-9])/gi, (_, letter) => letter.toUpperCase())

// The object of a value, which `src/tagged.rs` writes. Theirs has two types where TL has `long`.
function build(value, type) {
    if (Array.isArray(value)) return value.map((item) => build(item, type))
    if (typeof value !== 'object') return value
    const [[tag, content]] = Object.entries(value)
    switch (tag) {
        case 'long': return long(view(content), type)
        case 'double': return view(content).getFloat64(0, true)
        case 'number': case 'bytes': return bytes(content)
    }
    const { name, arguments: fields } = declared.get(value.id)
    const types = new Map(fields.map((field) => [field.name, field.type]))
    const built = Object.entries(value.fields).map(([name, field]) => [camel(name), build(field, types.get(name))])
    return { _: name, ...Object.fromEntries(built) }
}

function long(view, type) {
    if (type === 'int53') return Number(view.getBigInt64(0, true))
    return { low: view.getInt32(0, true), high: view.getInt32(4, true) }
}

const write = (value) => TlBinaryWriter.serializeObject(writers, value)
const read = (data) => TlBinaryReader.deserializeObject(readers, data)

function attempt(encode) {
    try {
        return { base64: Buffer.from(encode()).toString('base64') }
    } catch (error) {
        return { error: String(error) }
    }
}

function answer(question) {
    // Their clients decode no functions.
    const isRead = question.value.id in readers
    return {
        read: isRead ? attempt(() => write(read(bytes(question.bytes)))) : null,
        built: attempt(() => write(build(question.value))),
    }
}

const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`)

say({
    name: 'mtcute',
    version: `${json('tl/package.json').version}, run time ${json('tl-runtime/package.json').version}`,
    layer: schema.l,
    fields: Object.fromEntries([...declared].map(([id, it]) => [id, it.arguments.map((field) => field.name)])),
})
for await (const line of createInterface({ input: process.stdin })) say(answer(JSON.parse(line)))
