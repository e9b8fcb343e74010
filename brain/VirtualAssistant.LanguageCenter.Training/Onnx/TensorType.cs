namespace VirtualAssistant.LanguageCenter.Training.Onnx;

/// <summary>The kinds of numbers that are used, by their number in the ONNX specification.</summary>
internal enum TensorType
{
    Float = 1,
    Int8 = 3,
    Int64 = 7,
    Float16 = 10,
}
