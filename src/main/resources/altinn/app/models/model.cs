#nullable disable
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Text.Json.Serialization;
using System.Xml.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newtonsoft.Json;

namespace Altinn.App.Models.submission
{
    [XmlRoot(ElementName = "submission")]
{#for group in groups}
{#if group_index > 0}

{/if}
    public class {group.type}
    {
{#if group_index > 0}
        [XmlAttribute("altinnRowId")]
        [JsonPropertyName("altinnRowId")]
        [System.Text.Json.Serialization.JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        [Newtonsoft.Json.JsonIgnore]
        public Guid AltinnRowId { get; set; }

        public bool ShouldSerializeAltinnRowId() => AltinnRowId != default;
{/if}
{#for field in group.fields}
{#if group_index > 0 || field_index > 0}

{/if}
{#if field.minimum != null}
        [Range({field.minimum}, {field.maximum}, ErrorMessage = "fault.{field.name}")]
{/if}
{#if field.maxLength != null}
        [MaxLength({field.maxLength})]
{/if}
{#if field.pattern != null}
        [RegularExpression(@"{field.quotedPattern}", ErrorMessage = "fault.{field.name}")]
{/if}
        [XmlElement("{field.name}", Order = {field_count})]
        [JsonProperty("{field.name}")]
        [JsonPropertyName("{field.name}")]
{#when field.type}
{#is BOOLEAN}
        public bool? {field.name} { get; set; }

        public bool ShouldSerialize{field.name}() => {field.name}.HasValue;
{#is in AMOUNT INTEGER}
        public long? {field.name} { get; set; }

        public bool ShouldSerialize{field.name}() => {field.name}.HasValue;
{#else}
        public string {field.name} { get; set; }
{/when}
{/for}
{#if group.rows != null}

        [XmlElement("{group.rows.name}", Order = {group.orderOfRows})]
        [JsonProperty("{group.rows.name}")]
        [JsonPropertyName("{group.rows.name}")]
        public List<{group.rows.type}> {group.rows.name} { get; set; }
{/if}
    }
{/for}
}
