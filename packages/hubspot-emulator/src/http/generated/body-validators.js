// Generated from the contract by "pnpm generate". Do not edit.
"use strict";
export const AssociationsV3 = validate10;
const schema11 = {"type":"object","properties":{"inputs":{"type":"array","maxItems":2000,"items":{"type":"object","required":["from","to","type"],"properties":{"from":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},"to":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},"type":{"type":"string"}}}}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 2000){
validate10.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema11.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing0;
if((((data1.from === undefined) && (missing0 = "from")) || ((data1.to === undefined) && (missing0 = "to"))) || ((data1.type === undefined) && (missing0 = "type"))){
validate10.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing0},schema:schema11.properties.inputs.items.required,parentSchema:schema11.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.from !== undefined){
let data2 = data1.from;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.id === undefined) && (missing1 = "id")){
validate10.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/required",keyword:"required",params:{missingProperty: missing1},schema:schema11.properties.inputs.items.properties.from.required,parentSchema:schema11.properties.inputs.items.properties.from,data:data2}];
return false;
}
else {
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 !== "string"){
validate10.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from/id",schemaPath:"#/properties/inputs/items/properties/from/properties/id/type",keyword:"type",params:{type: "string"},schema:schema11.properties.inputs.items.properties.from.properties.id.type,parentSchema:schema11.properties.inputs.items.properties.from.properties.id,data:data3}];
return false;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/type",keyword:"type",params:{type: "object"},schema:schema11.properties.inputs.items.properties.from.type,parentSchema:schema11.properties.inputs.items.properties.from,data:data2}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.to !== undefined){
let data4 = data1.to;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((data4.id === undefined) && (missing2 = "id")){
validate10.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to",schemaPath:"#/properties/inputs/items/properties/to/required",keyword:"required",params:{missingProperty: missing2},schema:schema11.properties.inputs.items.properties.to.required,parentSchema:schema11.properties.inputs.items.properties.to,data:data4}];
return false;
}
else {
if(data4.id !== undefined){
let data5 = data4.id;
if(typeof data5 !== "string"){
validate10.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to/id",schemaPath:"#/properties/inputs/items/properties/to/properties/id/type",keyword:"type",params:{type: "string"},schema:schema11.properties.inputs.items.properties.to.properties.id.type,parentSchema:schema11.properties.inputs.items.properties.to.properties.id,data:data5}];
return false;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to",schemaPath:"#/properties/inputs/items/properties/to/type",keyword:"type",params:{type: "object"},schema:schema11.properties.inputs.items.properties.to.type,parentSchema:schema11.properties.inputs.items.properties.to,data:data4}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.type !== undefined){
let data6 = data1.type;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate10.errors = [{instancePath:instancePath+"/inputs/" + i0+"/type",schemaPath:"#/properties/inputs/items/properties/type/type",keyword:"type",params:{type: "string"},schema:schema11.properties.inputs.items.properties.type.type,parentSchema:schema11.properties.inputs.items.properties.type,data:data6}];
return false;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema11.properties.inputs.items.type,parentSchema:schema11.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema11.properties.inputs.type,parentSchema:schema11.properties.inputs,data:data0}];
return false;
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema11.type,parentSchema:schema11,data}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const CreateAssociations = validate11;
const schema12 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","maxItems":2000,"items":{"type":"object","required":["types","from","to"],"properties":{"types":{"type":"array","items":{"type":"object","required":["associationCategory","associationTypeId"],"properties":{"associationCategory":{"type":"string","enum":["HUBSPOT_DEFINED","USER_DEFINED","INTEGRATOR_DEFINED","WORK"]},"associationTypeId":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}}},"from":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},"to":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}}}};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema12.required,parentSchema:schema12,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 2000){
validate11.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema12.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.types === undefined) && (missing1 = "types")) || ((data1.from === undefined) && (missing1 = "from"))) || ((data1.to === undefined) && (missing1 = "to"))){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema12.properties.inputs.items.required,parentSchema:schema12.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.types !== undefined){
let data2 = data1.types;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid3 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if(((data3.associationCategory === undefined) && (missing2 = "associationCategory")) || ((data3.associationTypeId === undefined) && (missing2 = "associationTypeId"))){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1,schemaPath:"#/properties/inputs/items/properties/types/items/required",keyword:"required",params:{missingProperty: missing2},schema:schema12.properties.inputs.items.properties.types.items.required,parentSchema:schema12.properties.inputs.items.properties.types.items,data:data3}];
return false;
}
else {
if(data3.associationCategory !== undefined){
let data4 = data3.associationCategory;
const _errs9 = errors;
if(typeof data4 !== "string"){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationCategory",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationCategory/type",keyword:"type",params:{type: "string"},schema:schema12.properties.inputs.items.properties.types.items.properties.associationCategory.type,parentSchema:schema12.properties.inputs.items.properties.types.items.properties.associationCategory,data:data4}];
return false;
}
if(!((((data4 === "HUBSPOT_DEFINED") || (data4 === "USER_DEFINED")) || (data4 === "INTEGRATOR_DEFINED")) || (data4 === "WORK"))){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationCategory",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationCategory/enum",keyword:"enum",params:{allowedValues: schema12.properties.inputs.items.properties.types.items.properties.associationCategory.enum},schema:schema12.properties.inputs.items.properties.types.items.properties.associationCategory.enum,parentSchema:schema12.properties.inputs.items.properties.types.items.properties.associationCategory,data:data4}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.associationTypeId !== undefined){
let data5 = data3.associationTypeId;
const _errs11 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationTypeId",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationTypeId/type",keyword:"type",params:{type: "integer"},schema:schema12.properties.inputs.items.properties.types.items.properties.associationTypeId.type,parentSchema:schema12.properties.inputs.items.properties.types.items.properties.associationTypeId,data:data5}];
return false;
}
if(errors === _errs11){
if(typeof data5 == "number"){
if(data5 > 2147483647 || isNaN(data5)){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationTypeId",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationTypeId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema12.properties.inputs.items.properties.types.items.properties.associationTypeId,data:data5}];
return false;
}
else {
if(data5 < -2147483648 || isNaN(data5)){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationTypeId",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationTypeId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema12.properties.inputs.items.properties.types.items.properties.associationTypeId,data:data5}];
return false;
}
}
}
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1,schemaPath:"#/properties/inputs/items/properties/types/items/type",keyword:"type",params:{type: "object"},schema:schema12.properties.inputs.items.properties.types.items.type,parentSchema:schema12.properties.inputs.items.properties.types.items,data:data3}];
return false;
}
}
var valid3 = _errs7 === errors;
if(!valid3){
break;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types",schemaPath:"#/properties/inputs/items/properties/types/type",keyword:"type",params:{type: "array"},schema:schema12.properties.inputs.items.properties.types.type,parentSchema:schema12.properties.inputs.items.properties.types,data:data2}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.from !== undefined){
let data6 = data1.from;
const _errs13 = errors;
if(errors === _errs13){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if((data6.id === undefined) && (missing3 = "id")){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/required",keyword:"required",params:{missingProperty: missing3},schema:schema12.properties.inputs.items.properties.from.required,parentSchema:schema12.properties.inputs.items.properties.from,data:data6}];
return false;
}
else {
if(data6.id !== undefined){
let data7 = data6.id;
if(typeof data7 !== "string"){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from/id",schemaPath:"#/properties/inputs/items/properties/from/properties/id/type",keyword:"type",params:{type: "string"},schema:schema12.properties.inputs.items.properties.from.properties.id.type,parentSchema:schema12.properties.inputs.items.properties.from.properties.id,data:data7}];
return false;
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/type",keyword:"type",params:{type: "object"},schema:schema12.properties.inputs.items.properties.from.type,parentSchema:schema12.properties.inputs.items.properties.from,data:data6}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.to !== undefined){
let data8 = data1.to;
const _errs17 = errors;
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing4;
if((data8.id === undefined) && (missing4 = "id")){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to",schemaPath:"#/properties/inputs/items/properties/to/required",keyword:"required",params:{missingProperty: missing4},schema:schema12.properties.inputs.items.properties.to.required,parentSchema:schema12.properties.inputs.items.properties.to,data:data8}];
return false;
}
else {
if(data8.id !== undefined){
let data9 = data8.id;
if(typeof data9 !== "string"){
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to/id",schemaPath:"#/properties/inputs/items/properties/to/properties/id/type",keyword:"type",params:{type: "string"},schema:schema12.properties.inputs.items.properties.to.properties.id.type,parentSchema:schema12.properties.inputs.items.properties.to.properties.id,data:data9}];
return false;
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to",schemaPath:"#/properties/inputs/items/properties/to/type",keyword:"type",params:{type: "object"},schema:schema12.properties.inputs.items.properties.to.type,parentSchema:schema12.properties.inputs.items.properties.to,data:data8}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema12.properties.inputs.items.type,parentSchema:schema12.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema12.properties.inputs.type,parentSchema:schema12.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema12.type,parentSchema:schema12,data}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

export const CreateDefaultAssociations = validate12;
const schema13 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","maxItems":2000,"items":{"type":"object","required":["from","to"],"properties":{"from":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},"to":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}}}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema13.required,parentSchema:schema13,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 2000){
validate12.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema13.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.from === undefined) && (missing1 = "from")) || ((data1.to === undefined) && (missing1 = "to"))){
validate12.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema13.properties.inputs.items.required,parentSchema:schema13.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.from !== undefined){
let data2 = data1.from;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((data2.id === undefined) && (missing2 = "id")){
validate12.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/required",keyword:"required",params:{missingProperty: missing2},schema:schema13.properties.inputs.items.properties.from.required,parentSchema:schema13.properties.inputs.items.properties.from,data:data2}];
return false;
}
else {
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 !== "string"){
validate12.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from/id",schemaPath:"#/properties/inputs/items/properties/from/properties/id/type",keyword:"type",params:{type: "string"},schema:schema13.properties.inputs.items.properties.from.properties.id.type,parentSchema:schema13.properties.inputs.items.properties.from.properties.id,data:data3}];
return false;
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/type",keyword:"type",params:{type: "object"},schema:schema13.properties.inputs.items.properties.from.type,parentSchema:schema13.properties.inputs.items.properties.from,data:data2}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.to !== undefined){
let data4 = data1.to;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing3;
if((data4.id === undefined) && (missing3 = "id")){
validate12.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to",schemaPath:"#/properties/inputs/items/properties/to/required",keyword:"required",params:{missingProperty: missing3},schema:schema13.properties.inputs.items.properties.to.required,parentSchema:schema13.properties.inputs.items.properties.to,data:data4}];
return false;
}
else {
if(data4.id !== undefined){
let data5 = data4.id;
if(typeof data5 !== "string"){
validate12.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to/id",schemaPath:"#/properties/inputs/items/properties/to/properties/id/type",keyword:"type",params:{type: "string"},schema:schema13.properties.inputs.items.properties.to.properties.id.type,parentSchema:schema13.properties.inputs.items.properties.to.properties.id,data:data5}];
return false;
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to",schemaPath:"#/properties/inputs/items/properties/to/type",keyword:"type",params:{type: "object"},schema:schema13.properties.inputs.items.properties.to.type,parentSchema:schema13.properties.inputs.items.properties.to,data:data4}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema13.properties.inputs.items.type,parentSchema:schema13.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema13.properties.inputs.type,parentSchema:schema13.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema13.type,parentSchema:schema13,data}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

export const ReadAssociations = validate13;
const schema14 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","maxItems":1000,"items":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"after":{"type":"string"}}}}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema14.required,parentSchema:schema14,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 1000){
validate13.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema14.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.id === undefined) && (missing1 = "id")){
validate13.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema14.properties.inputs.items.required,parentSchema:schema14.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.id !== undefined){
let data2 = data1.id;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate13.errors = [{instancePath:instancePath+"/inputs/" + i0+"/id",schemaPath:"#/properties/inputs/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema14.properties.inputs.items.properties.id.type,parentSchema:schema14.properties.inputs.items.properties.id,data:data2}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.after !== undefined){
let data3 = data1.after;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate13.errors = [{instancePath:instancePath+"/inputs/" + i0+"/after",schemaPath:"#/properties/inputs/items/properties/after/type",keyword:"type",params:{type: "string"},schema:schema14.properties.inputs.items.properties.after.type,parentSchema:schema14.properties.inputs.items.properties.after,data:data3}];
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema14.properties.inputs.items.type,parentSchema:schema14.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema14.properties.inputs.type,parentSchema:schema14.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema14.type,parentSchema:schema14,data}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}

export const ArchiveAssociations = validate14;
const schema15 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","maxItems":2000,"items":{"type":"object","required":["from","to"],"properties":{"from":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},"to":{"type":"array","items":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}}}}};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema15.required,parentSchema:schema15,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 2000){
validate14.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema15.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.from === undefined) && (missing1 = "from")) || ((data1.to === undefined) && (missing1 = "to"))){
validate14.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema15.properties.inputs.items.required,parentSchema:schema15.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.from !== undefined){
let data2 = data1.from;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((data2.id === undefined) && (missing2 = "id")){
validate14.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/required",keyword:"required",params:{missingProperty: missing2},schema:schema15.properties.inputs.items.properties.from.required,parentSchema:schema15.properties.inputs.items.properties.from,data:data2}];
return false;
}
else {
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 !== "string"){
validate14.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from/id",schemaPath:"#/properties/inputs/items/properties/from/properties/id/type",keyword:"type",params:{type: "string"},schema:schema15.properties.inputs.items.properties.from.properties.id.type,parentSchema:schema15.properties.inputs.items.properties.from.properties.id,data:data3}];
return false;
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/type",keyword:"type",params:{type: "object"},schema:schema15.properties.inputs.items.properties.from.type,parentSchema:schema15.properties.inputs.items.properties.from,data:data2}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.to !== undefined){
let data4 = data1.to;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid4 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing3;
if((data5.id === undefined) && (missing3 = "id")){
validate14.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to/" + i1,schemaPath:"#/properties/inputs/items/properties/to/items/required",keyword:"required",params:{missingProperty: missing3},schema:schema15.properties.inputs.items.properties.to.items.required,parentSchema:schema15.properties.inputs.items.properties.to.items,data:data5}];
return false;
}
else {
if(data5.id !== undefined){
let data6 = data5.id;
if(typeof data6 !== "string"){
validate14.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to/" + i1+"/id",schemaPath:"#/properties/inputs/items/properties/to/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema15.properties.inputs.items.properties.to.items.properties.id.type,parentSchema:schema15.properties.inputs.items.properties.to.items.properties.id,data:data6}];
return false;
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to/" + i1,schemaPath:"#/properties/inputs/items/properties/to/items/type",keyword:"type",params:{type: "object"},schema:schema15.properties.inputs.items.properties.to.items.type,parentSchema:schema15.properties.inputs.items.properties.to.items,data:data5}];
return false;
}
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to",schemaPath:"#/properties/inputs/items/properties/to/type",keyword:"type",params:{type: "array"},schema:schema15.properties.inputs.items.properties.to.type,parentSchema:schema15.properties.inputs.items.properties.to,data:data4}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema15.properties.inputs.items.type,parentSchema:schema15.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema15.properties.inputs.type,parentSchema:schema15.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema15.type,parentSchema:schema15,data}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

export const ArchiveAssociationLabels = validate15;
const schema16 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","maxItems":2000,"items":{"type":"object","required":["types","from","to"],"properties":{"types":{"type":"array","items":{"type":"object","required":["associationCategory","associationTypeId"],"properties":{"associationCategory":{"type":"string","enum":["HUBSPOT_DEFINED","USER_DEFINED","INTEGRATOR_DEFINED","WORK"]},"associationTypeId":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}}},"from":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},"to":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}}}};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema16.required,parentSchema:schema16,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 2000){
validate15.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema16.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.types === undefined) && (missing1 = "types")) || ((data1.from === undefined) && (missing1 = "from"))) || ((data1.to === undefined) && (missing1 = "to"))){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema16.properties.inputs.items.required,parentSchema:schema16.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.types !== undefined){
let data2 = data1.types;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid3 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if(((data3.associationCategory === undefined) && (missing2 = "associationCategory")) || ((data3.associationTypeId === undefined) && (missing2 = "associationTypeId"))){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1,schemaPath:"#/properties/inputs/items/properties/types/items/required",keyword:"required",params:{missingProperty: missing2},schema:schema16.properties.inputs.items.properties.types.items.required,parentSchema:schema16.properties.inputs.items.properties.types.items,data:data3}];
return false;
}
else {
if(data3.associationCategory !== undefined){
let data4 = data3.associationCategory;
const _errs9 = errors;
if(typeof data4 !== "string"){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationCategory",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationCategory/type",keyword:"type",params:{type: "string"},schema:schema16.properties.inputs.items.properties.types.items.properties.associationCategory.type,parentSchema:schema16.properties.inputs.items.properties.types.items.properties.associationCategory,data:data4}];
return false;
}
if(!((((data4 === "HUBSPOT_DEFINED") || (data4 === "USER_DEFINED")) || (data4 === "INTEGRATOR_DEFINED")) || (data4 === "WORK"))){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationCategory",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationCategory/enum",keyword:"enum",params:{allowedValues: schema16.properties.inputs.items.properties.types.items.properties.associationCategory.enum},schema:schema16.properties.inputs.items.properties.types.items.properties.associationCategory.enum,parentSchema:schema16.properties.inputs.items.properties.types.items.properties.associationCategory,data:data4}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.associationTypeId !== undefined){
let data5 = data3.associationTypeId;
const _errs11 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationTypeId",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationTypeId/type",keyword:"type",params:{type: "integer"},schema:schema16.properties.inputs.items.properties.types.items.properties.associationTypeId.type,parentSchema:schema16.properties.inputs.items.properties.types.items.properties.associationTypeId,data:data5}];
return false;
}
if(errors === _errs11){
if(typeof data5 == "number"){
if(data5 > 2147483647 || isNaN(data5)){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationTypeId",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationTypeId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema16.properties.inputs.items.properties.types.items.properties.associationTypeId,data:data5}];
return false;
}
else {
if(data5 < -2147483648 || isNaN(data5)){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1+"/associationTypeId",schemaPath:"#/properties/inputs/items/properties/types/items/properties/associationTypeId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema16.properties.inputs.items.properties.types.items.properties.associationTypeId,data:data5}];
return false;
}
}
}
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types/" + i1,schemaPath:"#/properties/inputs/items/properties/types/items/type",keyword:"type",params:{type: "object"},schema:schema16.properties.inputs.items.properties.types.items.type,parentSchema:schema16.properties.inputs.items.properties.types.items,data:data3}];
return false;
}
}
var valid3 = _errs7 === errors;
if(!valid3){
break;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/types",schemaPath:"#/properties/inputs/items/properties/types/type",keyword:"type",params:{type: "array"},schema:schema16.properties.inputs.items.properties.types.type,parentSchema:schema16.properties.inputs.items.properties.types,data:data2}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.from !== undefined){
let data6 = data1.from;
const _errs13 = errors;
if(errors === _errs13){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if((data6.id === undefined) && (missing3 = "id")){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/required",keyword:"required",params:{missingProperty: missing3},schema:schema16.properties.inputs.items.properties.from.required,parentSchema:schema16.properties.inputs.items.properties.from,data:data6}];
return false;
}
else {
if(data6.id !== undefined){
let data7 = data6.id;
if(typeof data7 !== "string"){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from/id",schemaPath:"#/properties/inputs/items/properties/from/properties/id/type",keyword:"type",params:{type: "string"},schema:schema16.properties.inputs.items.properties.from.properties.id.type,parentSchema:schema16.properties.inputs.items.properties.from.properties.id,data:data7}];
return false;
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/from",schemaPath:"#/properties/inputs/items/properties/from/type",keyword:"type",params:{type: "object"},schema:schema16.properties.inputs.items.properties.from.type,parentSchema:schema16.properties.inputs.items.properties.from,data:data6}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.to !== undefined){
let data8 = data1.to;
const _errs17 = errors;
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing4;
if((data8.id === undefined) && (missing4 = "id")){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to",schemaPath:"#/properties/inputs/items/properties/to/required",keyword:"required",params:{missingProperty: missing4},schema:schema16.properties.inputs.items.properties.to.required,parentSchema:schema16.properties.inputs.items.properties.to,data:data8}];
return false;
}
else {
if(data8.id !== undefined){
let data9 = data8.id;
if(typeof data9 !== "string"){
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to/id",schemaPath:"#/properties/inputs/items/properties/to/properties/id/type",keyword:"type",params:{type: "string"},schema:schema16.properties.inputs.items.properties.to.properties.id.type,parentSchema:schema16.properties.inputs.items.properties.to.properties.id,data:data9}];
return false;
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0+"/to",schemaPath:"#/properties/inputs/items/properties/to/type",keyword:"type",params:{type: "object"},schema:schema16.properties.inputs.items.properties.to.type,parentSchema:schema16.properties.inputs.items.properties.to,data:data8}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema16.properties.inputs.items.type,parentSchema:schema16.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema16.properties.inputs.type,parentSchema:schema16.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema16.type,parentSchema:schema16,data}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

export const SetAssociationLabels = validate16;
const schema17 = {"type":"array","items":{"type":"object","required":["associationCategory","associationTypeId"],"properties":{"associationCategory":{"type":"string","enum":["HUBSPOT_DEFINED","USER_DEFINED","INTEGRATOR_DEFINED","WORK"]},"associationTypeId":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}}};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.associationCategory === undefined) && (missing0 = "associationCategory")) || ((data0.associationTypeId === undefined) && (missing0 = "associationTypeId"))){
validate16.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: missing0},schema:schema17.items.required,parentSchema:schema17.items,data:data0}];
return false;
}
else {
if(data0.associationCategory !== undefined){
let data1 = data0.associationCategory;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/associationCategory",schemaPath:"#/items/properties/associationCategory/type",keyword:"type",params:{type: "string"},schema:schema17.items.properties.associationCategory.type,parentSchema:schema17.items.properties.associationCategory,data:data1}];
return false;
}
if(!((((data1 === "HUBSPOT_DEFINED") || (data1 === "USER_DEFINED")) || (data1 === "INTEGRATOR_DEFINED")) || (data1 === "WORK"))){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/associationCategory",schemaPath:"#/items/properties/associationCategory/enum",keyword:"enum",params:{allowedValues: schema17.items.properties.associationCategory.enum},schema:schema17.items.properties.associationCategory.enum,parentSchema:schema17.items.properties.associationCategory,data:data1}];
return false;
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.associationTypeId !== undefined){
let data2 = data0.associationTypeId;
const _errs5 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/associationTypeId",schemaPath:"#/items/properties/associationTypeId/type",keyword:"type",params:{type: "integer"},schema:schema17.items.properties.associationTypeId.type,parentSchema:schema17.items.properties.associationTypeId,data:data2}];
return false;
}
if(errors === _errs5){
if(typeof data2 == "number"){
if(data2 > 2147483647 || isNaN(data2)){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/associationTypeId",schemaPath:"#/items/properties/associationTypeId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema17.items.properties.associationTypeId,data:data2}];
return false;
}
else {
if(data2 < -2147483648 || isNaN(data2)){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/associationTypeId",schemaPath:"#/items/properties/associationTypeId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema17.items.properties.associationTypeId,data:data2}];
return false;
}
}
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},schema:schema17.items.type,parentSchema:schema17.items,data:data0}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema17.type,parentSchema:schema17,data}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

export const UpdateAssociationLabel = validate17;
const schema18 = {"type":"object","required":["associationTypeId","label"],"properties":{"associationTypeId":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"label":{"type":"string"},"inverseLabel":{"type":"string"}}};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.associationTypeId === undefined) && (missing0 = "associationTypeId")) || ((data.label === undefined) && (missing0 = "label"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema18.required,parentSchema:schema18,data}];
return false;
}
else {
if(data.associationTypeId !== undefined){
let data0 = data.associationTypeId;
const _errs1 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate17.errors = [{instancePath:instancePath+"/associationTypeId",schemaPath:"#/properties/associationTypeId/type",keyword:"type",params:{type: "integer"},schema:schema18.properties.associationTypeId.type,parentSchema:schema18.properties.associationTypeId,data:data0}];
return false;
}
if(errors === _errs1){
if(typeof data0 == "number"){
if(data0 > 2147483647 || isNaN(data0)){
validate17.errors = [{instancePath:instancePath+"/associationTypeId",schemaPath:"#/properties/associationTypeId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema18.properties.associationTypeId,data:data0}];
return false;
}
else {
if(data0 < -2147483648 || isNaN(data0)){
validate17.errors = [{instancePath:instancePath+"/associationTypeId",schemaPath:"#/properties/associationTypeId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema18.properties.associationTypeId,data:data0}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data1 = data.label;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate17.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},schema:schema18.properties.label.type,parentSchema:schema18.properties.label,data:data1}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inverseLabel !== undefined){
let data2 = data.inverseLabel;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate17.errors = [{instancePath:instancePath+"/inverseLabel",schemaPath:"#/properties/inverseLabel/type",keyword:"type",params:{type: "string"},schema:schema18.properties.inverseLabel.type,parentSchema:schema18.properties.inverseLabel,data:data2}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema18.type,parentSchema:schema18,data}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

export const CreateAssociationLabel = validate18;
const schema19 = {"type":"object","required":["name","label"],"properties":{"name":{"type":"string"},"label":{"type":"string"},"inverseLabel":{"type":"string"}}};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.label === undefined) && (missing0 = "label"))){
validate18.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema19.required,parentSchema:schema19,data}];
return false;
}
else {
if(data.name !== undefined){
let data0 = data.name;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate18.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema19.properties.name.type,parentSchema:schema19.properties.name,data:data0}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data1 = data.label;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate18.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},schema:schema19.properties.label.type,parentSchema:schema19.properties.label,data:data1}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inverseLabel !== undefined){
let data2 = data.inverseLabel;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate18.errors = [{instancePath:instancePath+"/inverseLabel",schemaPath:"#/properties/inverseLabel/type",keyword:"type",params:{type: "string"},schema:schema19.properties.inverseLabel.type,parentSchema:schema19.properties.inverseLabel,data:data2}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema19.type,parentSchema:schema19,data}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}

export const SetAssociationLimits = validate19;
const schema20 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","items":{"type":"object","required":["category","typeId","maxToObjectIds"],"properties":{"category":{"type":"string","enum":["HUBSPOT_DEFINED","USER_DEFINED","INTEGRATOR_DEFINED","WORK"]},"typeId":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"maxToObjectIds":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}}}}};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate19.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema20.required,parentSchema:schema20,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.category === undefined) && (missing1 = "category")) || ((data1.typeId === undefined) && (missing1 = "typeId"))) || ((data1.maxToObjectIds === undefined) && (missing1 = "maxToObjectIds"))){
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema20.properties.inputs.items.required,parentSchema:schema20.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.category !== undefined){
let data2 = data1.category;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0+"/category",schemaPath:"#/properties/inputs/items/properties/category/type",keyword:"type",params:{type: "string"},schema:schema20.properties.inputs.items.properties.category.type,parentSchema:schema20.properties.inputs.items.properties.category,data:data2}];
return false;
}
if(!((((data2 === "HUBSPOT_DEFINED") || (data2 === "USER_DEFINED")) || (data2 === "INTEGRATOR_DEFINED")) || (data2 === "WORK"))){
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0+"/category",schemaPath:"#/properties/inputs/items/properties/category/enum",keyword:"enum",params:{allowedValues: schema20.properties.inputs.items.properties.category.enum},schema:schema20.properties.inputs.items.properties.category.enum,parentSchema:schema20.properties.inputs.items.properties.category,data:data2}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.typeId !== undefined){
let data3 = data1.typeId;
const _errs7 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0+"/typeId",schemaPath:"#/properties/inputs/items/properties/typeId/type",keyword:"type",params:{type: "integer"},schema:schema20.properties.inputs.items.properties.typeId.type,parentSchema:schema20.properties.inputs.items.properties.typeId,data:data3}];
return false;
}
if(errors === _errs7){
if(typeof data3 == "number"){
if(data3 > 2147483647 || isNaN(data3)){
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0+"/typeId",schemaPath:"#/properties/inputs/items/properties/typeId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema20.properties.inputs.items.properties.typeId,data:data3}];
return false;
}
else {
if(data3 < -2147483648 || isNaN(data3)){
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0+"/typeId",schemaPath:"#/properties/inputs/items/properties/typeId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema20.properties.inputs.items.properties.typeId,data:data3}];
return false;
}
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.maxToObjectIds !== undefined){
let data4 = data1.maxToObjectIds;
const _errs9 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0+"/maxToObjectIds",schemaPath:"#/properties/inputs/items/properties/maxToObjectIds/type",keyword:"type",params:{type: "integer"},schema:schema20.properties.inputs.items.properties.maxToObjectIds.type,parentSchema:schema20.properties.inputs.items.properties.maxToObjectIds,data:data4}];
return false;
}
if(errors === _errs9){
if(typeof data4 == "number"){
if(data4 > 2147483647 || isNaN(data4)){
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0+"/maxToObjectIds",schemaPath:"#/properties/inputs/items/properties/maxToObjectIds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema20.properties.inputs.items.properties.maxToObjectIds,data:data4}];
return false;
}
else {
if(data4 < -2147483648 || isNaN(data4)){
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0+"/maxToObjectIds",schemaPath:"#/properties/inputs/items/properties/maxToObjectIds/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema20.properties.inputs.items.properties.maxToObjectIds,data:data4}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema20.properties.inputs.items.type,parentSchema:schema20.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema20.properties.inputs.type,parentSchema:schema20.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate19.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema20.type,parentSchema:schema20,data}];
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}

export const PurgeAssociationLimits = validate20;
const schema21 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","items":{"type":"object","required":["category","typeId"],"properties":{"category":{"type":"string"},"typeId":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}}}}};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema21.required,parentSchema:schema21,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.category === undefined) && (missing1 = "category")) || ((data1.typeId === undefined) && (missing1 = "typeId"))){
validate20.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema21.properties.inputs.items.required,parentSchema:schema21.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.category !== undefined){
let data2 = data1.category;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate20.errors = [{instancePath:instancePath+"/inputs/" + i0+"/category",schemaPath:"#/properties/inputs/items/properties/category/type",keyword:"type",params:{type: "string"},schema:schema21.properties.inputs.items.properties.category.type,parentSchema:schema21.properties.inputs.items.properties.category,data:data2}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.typeId !== undefined){
let data3 = data1.typeId;
const _errs7 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate20.errors = [{instancePath:instancePath+"/inputs/" + i0+"/typeId",schemaPath:"#/properties/inputs/items/properties/typeId/type",keyword:"type",params:{type: "integer"},schema:schema21.properties.inputs.items.properties.typeId.type,parentSchema:schema21.properties.inputs.items.properties.typeId,data:data3}];
return false;
}
if(errors === _errs7){
if(typeof data3 == "number"){
if(data3 > 2147483647 || isNaN(data3)){
validate20.errors = [{instancePath:instancePath+"/inputs/" + i0+"/typeId",schemaPath:"#/properties/inputs/items/properties/typeId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema21.properties.inputs.items.properties.typeId,data:data3}];
return false;
}
else {
if(data3 < -2147483648 || isNaN(data3)){
validate20.errors = [{instancePath:instancePath+"/inputs/" + i0+"/typeId",schemaPath:"#/properties/inputs/items/properties/typeId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema21.properties.inputs.items.properties.typeId,data:data3}];
return false;
}
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema21.properties.inputs.items.type,parentSchema:schema21.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema21.properties.inputs.type,parentSchema:schema21.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema21.type,parentSchema:schema21,data}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}

export const ReadObjects = validate21;
const schema22 = {"type":"object","required":["inputs","properties","propertiesWithHistory"],"properties":{"idProperty":{"type":"string"},"inputs":{"type":"array","maxItems":100,"items":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}},"properties":{"type":"array","items":{"type":"string"}},"propertiesWithHistory":{"type":"array","items":{"type":"string"}}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.inputs === undefined) && (missing0 = "inputs")) || ((data.properties === undefined) && (missing0 = "properties"))) || ((data.propertiesWithHistory === undefined) && (missing0 = "propertiesWithHistory"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema22.required,parentSchema:schema22,data}];
return false;
}
else {
if(data.idProperty !== undefined){
let data0 = data.idProperty;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate21.errors = [{instancePath:instancePath+"/idProperty",schemaPath:"#/properties/idProperty/type",keyword:"type",params:{type: "string"},schema:schema22.properties.idProperty.type,parentSchema:schema22.properties.idProperty,data:data0}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputs !== undefined){
let data1 = data.inputs;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 100){
validate21.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema22.properties.inputs,data:data1}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.id === undefined) && (missing1 = "id")){
validate21.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema22.properties.inputs.items.required,parentSchema:schema22.properties.inputs.items,data:data2}];
return false;
}
else {
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 !== "string"){
validate21.errors = [{instancePath:instancePath+"/inputs/" + i0+"/id",schemaPath:"#/properties/inputs/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema22.properties.inputs.items.properties.id.type,parentSchema:schema22.properties.inputs.items.properties.id,data:data3}];
return false;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema22.properties.inputs.items.type,parentSchema:schema22.properties.inputs.items,data:data2}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema22.properties.inputs.type,parentSchema:schema22.properties.inputs,data:data1}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.properties !== undefined){
let data4 = data.properties;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid3 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const _errs11 = errors;
if(typeof data5 !== "string"){
validate21.errors = [{instancePath:instancePath+"/properties/" + i1,schemaPath:"#/properties/properties/items/type",keyword:"type",params:{type: "string"},schema:schema22.properties.properties.items.type,parentSchema:schema22.properties.properties.items,data:data5}];
return false;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "array"},schema:schema22.properties.properties.type,parentSchema:schema22.properties.properties,data:data4}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.propertiesWithHistory !== undefined){
let data6 = data.propertiesWithHistory;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data6)){
var valid4 = true;
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
const _errs15 = errors;
if(typeof data7 !== "string"){
validate21.errors = [{instancePath:instancePath+"/propertiesWithHistory/" + i2,schemaPath:"#/properties/propertiesWithHistory/items/type",keyword:"type",params:{type: "string"},schema:schema22.properties.propertiesWithHistory.items.type,parentSchema:schema22.properties.propertiesWithHistory.items,data:data7}];
return false;
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/propertiesWithHistory",schemaPath:"#/properties/propertiesWithHistory/type",keyword:"type",params:{type: "array"},schema:schema22.properties.propertiesWithHistory.type,parentSchema:schema22.properties.propertiesWithHistory,data:data6}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema22.type,parentSchema:schema22,data}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}

export const CreateObjects = validate22;
const schema23 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","maxItems":100,"items":{"type":"object","required":["properties"],"properties":{"properties":{"type":"object","additionalProperties":{"type":["string","null"]}},"associations":{"type":"array","items":{"type":"object","required":["to","types"],"properties":{"to":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},"types":{"type":"array","items":{"type":"object","required":["associationCategory","associationTypeId"],"properties":{"associationCategory":{"type":"string","enum":["HUBSPOT_DEFINED","USER_DEFINED","INTEGRATOR_DEFINED","WORK"]},"associationTypeId":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}}}}}},"objectWriteTraceId":{"type":"string"}}}}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema23.required,parentSchema:schema23,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 100){
validate22.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema23.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.properties === undefined) && (missing1 = "properties")){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema23.properties.inputs.items.required,parentSchema:schema23.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.properties !== undefined){
let data2 = data1.properties;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key0 in data2){
let data3 = data2[key0];
const _errs8 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/properties/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/inputs/items/properties/properties/additionalProperties/type",keyword:"type",params:{type: schema23.properties.inputs.items.properties.properties.additionalProperties.type},schema:schema23.properties.inputs.items.properties.properties.additionalProperties.type,parentSchema:schema23.properties.inputs.items.properties.properties.additionalProperties,data:data3}];
return false;
}
var valid3 = _errs8 === errors;
if(!valid3){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/properties",schemaPath:"#/properties/inputs/items/properties/properties/type",keyword:"type",params:{type: "object"},schema:schema23.properties.inputs.items.properties.properties.type,parentSchema:schema23.properties.inputs.items.properties.properties,data:data2}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.associations !== undefined){
let data4 = data1.associations;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
var valid4 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.to === undefined) && (missing2 = "to")) || ((data5.types === undefined) && (missing2 = "types"))){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1,schemaPath:"#/properties/inputs/items/properties/associations/items/required",keyword:"required",params:{missingProperty: missing2},schema:schema23.properties.inputs.items.properties.associations.items.required,parentSchema:schema23.properties.inputs.items.properties.associations.items,data:data5}];
return false;
}
else {
if(data5.to !== undefined){
let data6 = data5.to;
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if((data6.id === undefined) && (missing3 = "id")){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/to",schemaPath:"#/properties/inputs/items/properties/associations/items/properties/to/required",keyword:"required",params:{missingProperty: missing3},schema:schema23.properties.inputs.items.properties.associations.items.properties.to.required,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.to,data:data6}];
return false;
}
else {
if(data6.id !== undefined){
let data7 = data6.id;
if(typeof data7 !== "string"){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/to/id",schemaPath:"#/properties/inputs/items/properties/associations/items/properties/to/properties/id/type",keyword:"type",params:{type: "string"},schema:schema23.properties.inputs.items.properties.associations.items.properties.to.properties.id.type,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.to.properties.id,data:data7}];
return false;
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/to",schemaPath:"#/properties/inputs/items/properties/associations/items/properties/to/type",keyword:"type",params:{type: "object"},schema:schema23.properties.inputs.items.properties.associations.items.properties.to.type,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.to,data:data6}];
return false;
}
}
var valid5 = _errs14 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.types !== undefined){
let data8 = data5.types;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data8)){
var valid7 = true;
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
const _errs20 = errors;
if(errors === _errs20){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing4;
if(((data9.associationCategory === undefined) && (missing4 = "associationCategory")) || ((data9.associationTypeId === undefined) && (missing4 = "associationTypeId"))){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/types/" + i2,schemaPath:"#/properties/inputs/items/properties/associations/items/properties/types/items/required",keyword:"required",params:{missingProperty: missing4},schema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.required,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.types.items,data:data9}];
return false;
}
else {
if(data9.associationCategory !== undefined){
let data10 = data9.associationCategory;
const _errs22 = errors;
if(typeof data10 !== "string"){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/types/" + i2+"/associationCategory",schemaPath:"#/properties/inputs/items/properties/associations/items/properties/types/items/properties/associationCategory/type",keyword:"type",params:{type: "string"},schema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.properties.associationCategory.type,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.properties.associationCategory,data:data10}];
return false;
}
if(!((((data10 === "HUBSPOT_DEFINED") || (data10 === "USER_DEFINED")) || (data10 === "INTEGRATOR_DEFINED")) || (data10 === "WORK"))){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/types/" + i2+"/associationCategory",schemaPath:"#/properties/inputs/items/properties/associations/items/properties/types/items/properties/associationCategory/enum",keyword:"enum",params:{allowedValues: schema23.properties.inputs.items.properties.associations.items.properties.types.items.properties.associationCategory.enum},schema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.properties.associationCategory.enum,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.properties.associationCategory,data:data10}];
return false;
}
var valid8 = _errs22 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data9.associationTypeId !== undefined){
let data11 = data9.associationTypeId;
const _errs24 = errors;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/types/" + i2+"/associationTypeId",schemaPath:"#/properties/inputs/items/properties/associations/items/properties/types/items/properties/associationTypeId/type",keyword:"type",params:{type: "integer"},schema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.properties.associationTypeId.type,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.properties.associationTypeId,data:data11}];
return false;
}
if(errors === _errs24){
if(typeof data11 == "number"){
if(data11 > 2147483647 || isNaN(data11)){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/types/" + i2+"/associationTypeId",schemaPath:"#/properties/inputs/items/properties/associations/items/properties/types/items/properties/associationTypeId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.properties.associationTypeId,data:data11}];
return false;
}
else {
if(data11 < -2147483648 || isNaN(data11)){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/types/" + i2+"/associationTypeId",schemaPath:"#/properties/inputs/items/properties/associations/items/properties/types/items/properties/associationTypeId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.properties.associationTypeId,data:data11}];
return false;
}
}
}
}
var valid8 = _errs24 === errors;
}
else {
var valid8 = true;
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/types/" + i2,schemaPath:"#/properties/inputs/items/properties/associations/items/properties/types/items/type",keyword:"type",params:{type: "object"},schema:schema23.properties.inputs.items.properties.associations.items.properties.types.items.type,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.types.items,data:data9}];
return false;
}
}
var valid7 = _errs20 === errors;
if(!valid7){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1+"/types",schemaPath:"#/properties/inputs/items/properties/associations/items/properties/types/type",keyword:"type",params:{type: "array"},schema:schema23.properties.inputs.items.properties.associations.items.properties.types.type,parentSchema:schema23.properties.inputs.items.properties.associations.items.properties.types,data:data8}];
return false;
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations/" + i1,schemaPath:"#/properties/inputs/items/properties/associations/items/type",keyword:"type",params:{type: "object"},schema:schema23.properties.inputs.items.properties.associations.items.type,parentSchema:schema23.properties.inputs.items.properties.associations.items,data:data5}];
return false;
}
}
var valid4 = _errs12 === errors;
if(!valid4){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/associations",schemaPath:"#/properties/inputs/items/properties/associations/type",keyword:"type",params:{type: "array"},schema:schema23.properties.inputs.items.properties.associations.type,parentSchema:schema23.properties.inputs.items.properties.associations,data:data4}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.objectWriteTraceId !== undefined){
let data12 = data1.objectWriteTraceId;
const _errs26 = errors;
if(typeof data12 !== "string"){
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0+"/objectWriteTraceId",schemaPath:"#/properties/inputs/items/properties/objectWriteTraceId/type",keyword:"type",params:{type: "string"},schema:schema23.properties.inputs.items.properties.objectWriteTraceId.type,parentSchema:schema23.properties.inputs.items.properties.objectWriteTraceId,data:data12}];
return false;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema23.properties.inputs.items.type,parentSchema:schema23.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema23.properties.inputs.type,parentSchema:schema23.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema23.type,parentSchema:schema23,data}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

export const UpdateObjects = validate23;
const schema24 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","maxItems":100,"items":{"type":"object","required":["id","properties"],"properties":{"id":{"type":"string"},"idProperty":{"type":"string"},"properties":{"type":"object","additionalProperties":{"type":["string","null"]}},"objectWriteTraceId":{"type":"string"}}}}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema24.required,parentSchema:schema24,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 100){
validate23.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema24.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.id === undefined) && (missing1 = "id")) || ((data1.properties === undefined) && (missing1 = "properties"))){
validate23.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema24.properties.inputs.items.required,parentSchema:schema24.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.id !== undefined){
let data2 = data1.id;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate23.errors = [{instancePath:instancePath+"/inputs/" + i0+"/id",schemaPath:"#/properties/inputs/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema24.properties.inputs.items.properties.id.type,parentSchema:schema24.properties.inputs.items.properties.id,data:data2}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.idProperty !== undefined){
let data3 = data1.idProperty;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate23.errors = [{instancePath:instancePath+"/inputs/" + i0+"/idProperty",schemaPath:"#/properties/inputs/items/properties/idProperty/type",keyword:"type",params:{type: "string"},schema:schema24.properties.inputs.items.properties.idProperty.type,parentSchema:schema24.properties.inputs.items.properties.idProperty,data:data3}];
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.properties !== undefined){
let data4 = data1.properties;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key0 in data4){
let data5 = data4[key0];
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate23.errors = [{instancePath:instancePath+"/inputs/" + i0+"/properties/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/inputs/items/properties/properties/additionalProperties/type",keyword:"type",params:{type: schema24.properties.inputs.items.properties.properties.additionalProperties.type},schema:schema24.properties.inputs.items.properties.properties.additionalProperties.type,parentSchema:schema24.properties.inputs.items.properties.properties.additionalProperties,data:data5}];
return false;
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/inputs/" + i0+"/properties",schemaPath:"#/properties/inputs/items/properties/properties/type",keyword:"type",params:{type: "object"},schema:schema24.properties.inputs.items.properties.properties.type,parentSchema:schema24.properties.inputs.items.properties.properties,data:data4}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.objectWriteTraceId !== undefined){
let data6 = data1.objectWriteTraceId;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate23.errors = [{instancePath:instancePath+"/inputs/" + i0+"/objectWriteTraceId",schemaPath:"#/properties/inputs/items/properties/objectWriteTraceId/type",keyword:"type",params:{type: "string"},schema:schema24.properties.inputs.items.properties.objectWriteTraceId.type,parentSchema:schema24.properties.inputs.items.properties.objectWriteTraceId,data:data6}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema24.properties.inputs.items.type,parentSchema:schema24.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema24.properties.inputs.type,parentSchema:schema24.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema24.type,parentSchema:schema24,data}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

export const UpsertObjects = validate24;
const schema25 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","maxItems":100,"items":{"type":"object","required":["id","properties"],"properties":{"id":{"type":"string"},"idProperty":{"type":"string"},"properties":{"type":"object","additionalProperties":{"type":["string","null"]}},"objectWriteTraceId":{"type":"string"}}}}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema25.required,parentSchema:schema25,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 100){
validate24.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema25.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.id === undefined) && (missing1 = "id")) || ((data1.properties === undefined) && (missing1 = "properties"))){
validate24.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema25.properties.inputs.items.required,parentSchema:schema25.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.id !== undefined){
let data2 = data1.id;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate24.errors = [{instancePath:instancePath+"/inputs/" + i0+"/id",schemaPath:"#/properties/inputs/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema25.properties.inputs.items.properties.id.type,parentSchema:schema25.properties.inputs.items.properties.id,data:data2}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.idProperty !== undefined){
let data3 = data1.idProperty;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate24.errors = [{instancePath:instancePath+"/inputs/" + i0+"/idProperty",schemaPath:"#/properties/inputs/items/properties/idProperty/type",keyword:"type",params:{type: "string"},schema:schema25.properties.inputs.items.properties.idProperty.type,parentSchema:schema25.properties.inputs.items.properties.idProperty,data:data3}];
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.properties !== undefined){
let data4 = data1.properties;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key0 in data4){
let data5 = data4[key0];
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate24.errors = [{instancePath:instancePath+"/inputs/" + i0+"/properties/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/inputs/items/properties/properties/additionalProperties/type",keyword:"type",params:{type: schema25.properties.inputs.items.properties.properties.additionalProperties.type},schema:schema25.properties.inputs.items.properties.properties.additionalProperties.type,parentSchema:schema25.properties.inputs.items.properties.properties.additionalProperties,data:data5}];
return false;
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/inputs/" + i0+"/properties",schemaPath:"#/properties/inputs/items/properties/properties/type",keyword:"type",params:{type: "object"},schema:schema25.properties.inputs.items.properties.properties.type,parentSchema:schema25.properties.inputs.items.properties.properties,data:data4}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.objectWriteTraceId !== undefined){
let data6 = data1.objectWriteTraceId;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate24.errors = [{instancePath:instancePath+"/inputs/" + i0+"/objectWriteTraceId",schemaPath:"#/properties/inputs/items/properties/objectWriteTraceId/type",keyword:"type",params:{type: "string"},schema:schema25.properties.inputs.items.properties.objectWriteTraceId.type,parentSchema:schema25.properties.inputs.items.properties.objectWriteTraceId,data:data6}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema25.properties.inputs.items.type,parentSchema:schema25.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema25.properties.inputs.type,parentSchema:schema25.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema25.type,parentSchema:schema25,data}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}

export const ArchiveObjects = validate25;
const schema26 = {"type":"object","required":["inputs"],"properties":{"inputs":{"type":"array","maxItems":100,"items":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.inputs === undefined) && (missing0 = "inputs")){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema26.required,parentSchema:schema26,data}];
return false;
}
else {
if(data.inputs !== undefined){
let data0 = data.inputs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 100){
validate25.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema26.properties.inputs,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.id === undefined) && (missing1 = "id")){
validate25.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema26.properties.inputs.items.required,parentSchema:schema26.properties.inputs.items,data:data1}];
return false;
}
else {
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 !== "string"){
validate25.errors = [{instancePath:instancePath+"/inputs/" + i0+"/id",schemaPath:"#/properties/inputs/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema26.properties.inputs.items.properties.id.type,parentSchema:schema26.properties.inputs.items.properties.id,data:data2}];
return false;
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},schema:schema26.properties.inputs.items.type,parentSchema:schema26.properties.inputs.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema26.properties.inputs.type,parentSchema:schema26.properties.inputs,data:data0}];
return false;
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema26.type,parentSchema:schema26,data}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}

export const MergeObjects = validate26;
const schema27 = {"type":"object","required":["primaryObjectId","objectIdToMerge"],"properties":{"primaryObjectId":{"type":"string"},"objectIdToMerge":{"type":"string"}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.primaryObjectId === undefined) && (missing0 = "primaryObjectId")) || ((data.objectIdToMerge === undefined) && (missing0 = "objectIdToMerge"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema27.required,parentSchema:schema27,data}];
return false;
}
else {
if(data.primaryObjectId !== undefined){
let data0 = data.primaryObjectId;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate26.errors = [{instancePath:instancePath+"/primaryObjectId",schemaPath:"#/properties/primaryObjectId/type",keyword:"type",params:{type: "string"},schema:schema27.properties.primaryObjectId.type,parentSchema:schema27.properties.primaryObjectId,data:data0}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.objectIdToMerge !== undefined){
let data1 = data.objectIdToMerge;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate26.errors = [{instancePath:instancePath+"/objectIdToMerge",schemaPath:"#/properties/objectIdToMerge/type",keyword:"type",params:{type: "string"},schema:schema27.properties.objectIdToMerge.type,parentSchema:schema27.properties.objectIdToMerge,data:data1}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema27.type,parentSchema:schema27,data}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}

export const SearchObjects = validate27;
const schema28 = {"type":"object","properties":{"filterGroups":{"type":"array","items":{"type":"object","required":["filters"],"properties":{"filters":{"type":"array","maxItems":6,"items":{"type":"object","required":["propertyName","operator"],"properties":{"propertyName":{"type":"string"},"operator":{"type":"string","enum":["EQ","NEQ","LT","LTE","GT","GTE","BETWEEN","IN","NOT_IN","HAS_PROPERTY","NOT_HAS_PROPERTY","CONTAINS_TOKEN","NOT_CONTAINS_TOKEN"]},"value":{"type":"string"},"values":{"type":"array","items":{"type":"string"}},"highValue":{"type":"string"}}}}}}},"query":{"type":"string"},"sorts":{"type":"array","items":{"type":"object","required":["propertyName"],"properties":{"propertyName":{"type":"string"},"direction":{"type":"string","enum":["ASCENDING","DESCENDING"]}}}},"properties":{"type":"array","items":{"type":"string"}},"limit":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"after":{"type":"string"}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.filterGroups !== undefined){
let data0 = data.filterGroups;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing0;
if((data1.filters === undefined) && (missing0 = "filters")){
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0,schemaPath:"#/properties/filterGroups/items/required",keyword:"required",params:{missingProperty: missing0},schema:schema28.properties.filterGroups.items.required,parentSchema:schema28.properties.filterGroups.items,data:data1}];
return false;
}
else {
if(data1.filters !== undefined){
let data2 = data1.filters;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
if(data2.length > 6){
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters",schemaPath:"#/properties/filterGroups/items/properties/filters/maxItems",keyword:"maxItems",params:{limit: 6},schema:6,parentSchema:schema28.properties.filterGroups.items.properties.filters,data:data2}];
return false;
}
else {
var valid3 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.propertyName === undefined) && (missing1 = "propertyName")) || ((data3.operator === undefined) && (missing1 = "operator"))){
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters/" + i1,schemaPath:"#/properties/filterGroups/items/properties/filters/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema28.properties.filterGroups.items.properties.filters.items.required,parentSchema:schema28.properties.filterGroups.items.properties.filters.items,data:data3}];
return false;
}
else {
if(data3.propertyName !== undefined){
let data4 = data3.propertyName;
const _errs9 = errors;
if(typeof data4 !== "string"){
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters/" + i1+"/propertyName",schemaPath:"#/properties/filterGroups/items/properties/filters/items/properties/propertyName/type",keyword:"type",params:{type: "string"},schema:schema28.properties.filterGroups.items.properties.filters.items.properties.propertyName.type,parentSchema:schema28.properties.filterGroups.items.properties.filters.items.properties.propertyName,data:data4}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.operator !== undefined){
let data5 = data3.operator;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters/" + i1+"/operator",schemaPath:"#/properties/filterGroups/items/properties/filters/items/properties/operator/type",keyword:"type",params:{type: "string"},schema:schema28.properties.filterGroups.items.properties.filters.items.properties.operator.type,parentSchema:schema28.properties.filterGroups.items.properties.filters.items.properties.operator,data:data5}];
return false;
}
if(!(((((((((((((data5 === "EQ") || (data5 === "NEQ")) || (data5 === "LT")) || (data5 === "LTE")) || (data5 === "GT")) || (data5 === "GTE")) || (data5 === "BETWEEN")) || (data5 === "IN")) || (data5 === "NOT_IN")) || (data5 === "HAS_PROPERTY")) || (data5 === "NOT_HAS_PROPERTY")) || (data5 === "CONTAINS_TOKEN")) || (data5 === "NOT_CONTAINS_TOKEN"))){
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters/" + i1+"/operator",schemaPath:"#/properties/filterGroups/items/properties/filters/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema28.properties.filterGroups.items.properties.filters.items.properties.operator.enum},schema:schema28.properties.filterGroups.items.properties.filters.items.properties.operator.enum,parentSchema:schema28.properties.filterGroups.items.properties.filters.items.properties.operator,data:data5}];
return false;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.value !== undefined){
let data6 = data3.value;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters/" + i1+"/value",schemaPath:"#/properties/filterGroups/items/properties/filters/items/properties/value/type",keyword:"type",params:{type: "string"},schema:schema28.properties.filterGroups.items.properties.filters.items.properties.value.type,parentSchema:schema28.properties.filterGroups.items.properties.filters.items.properties.value,data:data6}];
return false;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.values !== undefined){
let data7 = data3.values;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data7)){
var valid5 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
const _errs17 = errors;
if(typeof data8 !== "string"){
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters/" + i1+"/values/" + i2,schemaPath:"#/properties/filterGroups/items/properties/filters/items/properties/values/items/type",keyword:"type",params:{type: "string"},schema:schema28.properties.filterGroups.items.properties.filters.items.properties.values.items.type,parentSchema:schema28.properties.filterGroups.items.properties.filters.items.properties.values.items,data:data8}];
return false;
}
var valid5 = _errs17 === errors;
if(!valid5){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters/" + i1+"/values",schemaPath:"#/properties/filterGroups/items/properties/filters/items/properties/values/type",keyword:"type",params:{type: "array"},schema:schema28.properties.filterGroups.items.properties.filters.items.properties.values.type,parentSchema:schema28.properties.filterGroups.items.properties.filters.items.properties.values,data:data7}];
return false;
}
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.highValue !== undefined){
let data9 = data3.highValue;
const _errs19 = errors;
if(typeof data9 !== "string"){
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters/" + i1+"/highValue",schemaPath:"#/properties/filterGroups/items/properties/filters/items/properties/highValue/type",keyword:"type",params:{type: "string"},schema:schema28.properties.filterGroups.items.properties.filters.items.properties.highValue.type,parentSchema:schema28.properties.filterGroups.items.properties.filters.items.properties.highValue,data:data9}];
return false;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters/" + i1,schemaPath:"#/properties/filterGroups/items/properties/filters/items/type",keyword:"type",params:{type: "object"},schema:schema28.properties.filterGroups.items.properties.filters.items.type,parentSchema:schema28.properties.filterGroups.items.properties.filters.items,data:data3}];
return false;
}
}
var valid3 = _errs7 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0+"/filters",schemaPath:"#/properties/filterGroups/items/properties/filters/type",keyword:"type",params:{type: "array"},schema:schema28.properties.filterGroups.items.properties.filters.type,parentSchema:schema28.properties.filterGroups.items.properties.filters,data:data2}];
return false;
}
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/filterGroups/" + i0,schemaPath:"#/properties/filterGroups/items/type",keyword:"type",params:{type: "object"},schema:schema28.properties.filterGroups.items.type,parentSchema:schema28.properties.filterGroups.items,data:data1}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/filterGroups",schemaPath:"#/properties/filterGroups/type",keyword:"type",params:{type: "array"},schema:schema28.properties.filterGroups.type,parentSchema:schema28.properties.filterGroups,data:data0}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined){
let data10 = data.query;
const _errs21 = errors;
if(typeof data10 !== "string"){
validate27.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "string"},schema:schema28.properties.query.type,parentSchema:schema28.properties.query,data:data10}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sorts !== undefined){
let data11 = data.sorts;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data11)){
var valid6 = true;
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
const _errs25 = errors;
if(errors === _errs25){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((data12.propertyName === undefined) && (missing2 = "propertyName")){
validate27.errors = [{instancePath:instancePath+"/sorts/" + i3,schemaPath:"#/properties/sorts/items/required",keyword:"required",params:{missingProperty: missing2},schema:schema28.properties.sorts.items.required,parentSchema:schema28.properties.sorts.items,data:data12}];
return false;
}
else {
if(data12.propertyName !== undefined){
let data13 = data12.propertyName;
const _errs27 = errors;
if(typeof data13 !== "string"){
validate27.errors = [{instancePath:instancePath+"/sorts/" + i3+"/propertyName",schemaPath:"#/properties/sorts/items/properties/propertyName/type",keyword:"type",params:{type: "string"},schema:schema28.properties.sorts.items.properties.propertyName.type,parentSchema:schema28.properties.sorts.items.properties.propertyName,data:data13}];
return false;
}
var valid7 = _errs27 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data12.direction !== undefined){
let data14 = data12.direction;
const _errs29 = errors;
if(typeof data14 !== "string"){
validate27.errors = [{instancePath:instancePath+"/sorts/" + i3+"/direction",schemaPath:"#/properties/sorts/items/properties/direction/type",keyword:"type",params:{type: "string"},schema:schema28.properties.sorts.items.properties.direction.type,parentSchema:schema28.properties.sorts.items.properties.direction,data:data14}];
return false;
}
if(!((data14 === "ASCENDING") || (data14 === "DESCENDING"))){
validate27.errors = [{instancePath:instancePath+"/sorts/" + i3+"/direction",schemaPath:"#/properties/sorts/items/properties/direction/enum",keyword:"enum",params:{allowedValues: schema28.properties.sorts.items.properties.direction.enum},schema:schema28.properties.sorts.items.properties.direction.enum,parentSchema:schema28.properties.sorts.items.properties.direction,data:data14}];
return false;
}
var valid7 = _errs29 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/sorts/" + i3,schemaPath:"#/properties/sorts/items/type",keyword:"type",params:{type: "object"},schema:schema28.properties.sorts.items.type,parentSchema:schema28.properties.sorts.items,data:data12}];
return false;
}
}
var valid6 = _errs25 === errors;
if(!valid6){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/sorts",schemaPath:"#/properties/sorts/type",keyword:"type",params:{type: "array"},schema:schema28.properties.sorts.type,parentSchema:schema28.properties.sorts,data:data11}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.properties !== undefined){
let data15 = data.properties;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data15)){
var valid8 = true;
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
let data16 = data15[i4];
const _errs33 = errors;
if(typeof data16 !== "string"){
validate27.errors = [{instancePath:instancePath+"/properties/" + i4,schemaPath:"#/properties/properties/items/type",keyword:"type",params:{type: "string"},schema:schema28.properties.properties.items.type,parentSchema:schema28.properties.properties.items,data:data16}];
return false;
}
var valid8 = _errs33 === errors;
if(!valid8){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "array"},schema:schema28.properties.properties.type,parentSchema:schema28.properties.properties,data:data15}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data17 = data.limit;
const _errs35 = errors;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
validate27.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema28.properties.limit.type,parentSchema:schema28.properties.limit,data:data17}];
return false;
}
if(errors === _errs35){
if(typeof data17 == "number"){
if(data17 > 2147483647 || isNaN(data17)){
validate27.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema28.properties.limit,data:data17}];
return false;
}
else {
if(data17 < -2147483648 || isNaN(data17)){
validate27.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema28.properties.limit,data:data17}];
return false;
}
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data18 = data.after;
const _errs37 = errors;
if(typeof data18 !== "string"){
validate27.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "string"},schema:schema28.properties.after.type,parentSchema:schema28.properties.after,data:data18}];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema28.type,parentSchema:schema28,data}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}

export const UpdateObject = validate28;
const schema29 = {"type":"object","required":["properties"],"properties":{"properties":{"type":"object","additionalProperties":{"type":["string","null"]}},"objectWriteTraceId":{"type":"string"}}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.properties === undefined) && (missing0 = "properties")){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema29.required,parentSchema:schema29,data}];
return false;
}
else {
if(data.properties !== undefined){
let data0 = data.properties;
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
let data1 = data0[key0];
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate28.errors = [{instancePath:instancePath+"/properties/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/properties/additionalProperties/type",keyword:"type",params:{type: schema29.properties.properties.additionalProperties.type},schema:schema29.properties.properties.additionalProperties.type,parentSchema:schema29.properties.properties.additionalProperties,data:data1}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},schema:schema29.properties.properties.type,parentSchema:schema29.properties.properties,data:data0}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.objectWriteTraceId !== undefined){
let data2 = data.objectWriteTraceId;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate28.errors = [{instancePath:instancePath+"/objectWriteTraceId",schemaPath:"#/properties/objectWriteTraceId/type",keyword:"type",params:{type: "string"},schema:schema29.properties.objectWriteTraceId.type,parentSchema:schema29.properties.objectWriteTraceId,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema29.type,parentSchema:schema29,data}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}

export const ObjectCreateInput = validate29;
const schema30 = {"type":"object","required":["properties"],"properties":{"properties":{"type":"object","additionalProperties":{"type":["string","null"]}},"associations":{"type":"array","items":{"type":"object","required":["to","types"],"properties":{"to":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},"types":{"type":"array","items":{"type":"object","required":["associationCategory","associationTypeId"],"properties":{"associationCategory":{"type":"string","enum":["HUBSPOT_DEFINED","USER_DEFINED","INTEGRATOR_DEFINED","WORK"]},"associationTypeId":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}}}}}},"objectWriteTraceId":{"type":"string"}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.properties === undefined) && (missing0 = "properties")){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},schema:schema30.required,parentSchema:schema30,data}];
return false;
}
else {
if(data.properties !== undefined){
let data0 = data.properties;
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
let data1 = data0[key0];
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate29.errors = [{instancePath:instancePath+"/properties/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/properties/additionalProperties/type",keyword:"type",params:{type: schema30.properties.properties.additionalProperties.type},schema:schema30.properties.properties.additionalProperties.type,parentSchema:schema30.properties.properties.additionalProperties,data:data1}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},schema:schema30.properties.properties.type,parentSchema:schema30.properties.properties,data:data0}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.associations !== undefined){
let data2 = data.associations;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.to === undefined) && (missing1 = "to")) || ((data3.types === undefined) && (missing1 = "types"))){
validate29.errors = [{instancePath:instancePath+"/associations/" + i0,schemaPath:"#/properties/associations/items/required",keyword:"required",params:{missingProperty: missing1},schema:schema30.properties.associations.items.required,parentSchema:schema30.properties.associations.items,data:data3}];
return false;
}
else {
if(data3.to !== undefined){
let data4 = data3.to;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((data4.id === undefined) && (missing2 = "id")){
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/to",schemaPath:"#/properties/associations/items/properties/to/required",keyword:"required",params:{missingProperty: missing2},schema:schema30.properties.associations.items.properties.to.required,parentSchema:schema30.properties.associations.items.properties.to,data:data4}];
return false;
}
else {
if(data4.id !== undefined){
let data5 = data4.id;
if(typeof data5 !== "string"){
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/to/id",schemaPath:"#/properties/associations/items/properties/to/properties/id/type",keyword:"type",params:{type: "string"},schema:schema30.properties.associations.items.properties.to.properties.id.type,parentSchema:schema30.properties.associations.items.properties.to.properties.id,data:data5}];
return false;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/to",schemaPath:"#/properties/associations/items/properties/to/type",keyword:"type",params:{type: "object"},schema:schema30.properties.associations.items.properties.to.type,parentSchema:schema30.properties.associations.items.properties.to,data:data4}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.types !== undefined){
let data6 = data3.types;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
var valid5 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs16 = errors;
if(errors === _errs16){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing3;
if(((data7.associationCategory === undefined) && (missing3 = "associationCategory")) || ((data7.associationTypeId === undefined) && (missing3 = "associationTypeId"))){
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/types/" + i1,schemaPath:"#/properties/associations/items/properties/types/items/required",keyword:"required",params:{missingProperty: missing3},schema:schema30.properties.associations.items.properties.types.items.required,parentSchema:schema30.properties.associations.items.properties.types.items,data:data7}];
return false;
}
else {
if(data7.associationCategory !== undefined){
let data8 = data7.associationCategory;
const _errs18 = errors;
if(typeof data8 !== "string"){
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/types/" + i1+"/associationCategory",schemaPath:"#/properties/associations/items/properties/types/items/properties/associationCategory/type",keyword:"type",params:{type: "string"},schema:schema30.properties.associations.items.properties.types.items.properties.associationCategory.type,parentSchema:schema30.properties.associations.items.properties.types.items.properties.associationCategory,data:data8}];
return false;
}
if(!((((data8 === "HUBSPOT_DEFINED") || (data8 === "USER_DEFINED")) || (data8 === "INTEGRATOR_DEFINED")) || (data8 === "WORK"))){
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/types/" + i1+"/associationCategory",schemaPath:"#/properties/associations/items/properties/types/items/properties/associationCategory/enum",keyword:"enum",params:{allowedValues: schema30.properties.associations.items.properties.types.items.properties.associationCategory.enum},schema:schema30.properties.associations.items.properties.types.items.properties.associationCategory.enum,parentSchema:schema30.properties.associations.items.properties.types.items.properties.associationCategory,data:data8}];
return false;
}
var valid6 = _errs18 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data7.associationTypeId !== undefined){
let data9 = data7.associationTypeId;
const _errs20 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/types/" + i1+"/associationTypeId",schemaPath:"#/properties/associations/items/properties/types/items/properties/associationTypeId/type",keyword:"type",params:{type: "integer"},schema:schema30.properties.associations.items.properties.types.items.properties.associationTypeId.type,parentSchema:schema30.properties.associations.items.properties.types.items.properties.associationTypeId,data:data9}];
return false;
}
if(errors === _errs20){
if(typeof data9 == "number"){
if(data9 > 2147483647 || isNaN(data9)){
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/types/" + i1+"/associationTypeId",schemaPath:"#/properties/associations/items/properties/types/items/properties/associationTypeId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema30.properties.associations.items.properties.types.items.properties.associationTypeId,data:data9}];
return false;
}
else {
if(data9 < -2147483648 || isNaN(data9)){
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/types/" + i1+"/associationTypeId",schemaPath:"#/properties/associations/items/properties/types/items/properties/associationTypeId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},schema:-2147483648,parentSchema:schema30.properties.associations.items.properties.types.items.properties.associationTypeId,data:data9}];
return false;
}
}
}
}
var valid6 = _errs20 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/types/" + i1,schemaPath:"#/properties/associations/items/properties/types/items/type",keyword:"type",params:{type: "object"},schema:schema30.properties.associations.items.properties.types.items.type,parentSchema:schema30.properties.associations.items.properties.types.items,data:data7}];
return false;
}
}
var valid5 = _errs16 === errors;
if(!valid5){
break;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/associations/" + i0+"/types",schemaPath:"#/properties/associations/items/properties/types/type",keyword:"type",params:{type: "array"},schema:schema30.properties.associations.items.properties.types.type,parentSchema:schema30.properties.associations.items.properties.types,data:data6}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/associations/" + i0,schemaPath:"#/properties/associations/items/type",keyword:"type",params:{type: "object"},schema:schema30.properties.associations.items.type,parentSchema:schema30.properties.associations.items,data:data3}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/associations",schemaPath:"#/properties/associations/type",keyword:"type",params:{type: "array"},schema:schema30.properties.associations.type,parentSchema:schema30.properties.associations,data:data2}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.objectWriteTraceId !== undefined){
let data10 = data.objectWriteTraceId;
const _errs22 = errors;
if(typeof data10 !== "string"){
validate29.errors = [{instancePath:instancePath+"/objectWriteTraceId",schemaPath:"#/properties/objectWriteTraceId/type",keyword:"type",params:{type: "string"},schema:schema30.properties.objectWriteTraceId.type,parentSchema:schema30.properties.objectWriteTraceId,data:data10}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema30.type,parentSchema:schema30,data}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
